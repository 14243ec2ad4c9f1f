package ma.istiqbal.gateway.page;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import ma.istiqbal.gateway.page.FeedbackForms.Outcome;
import ma.istiqbal.gateway.page.FeedbackForms.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a poster's code leads: one tap is enough, more can follow, and it works without a script. */
@Controller
@PermitAll
class FeedbackPage {

    private static final String POINT = "/f/{publicId:[A-Za-z0-9]{6,40}}";

    private final FeedbackForms forms;
    private final FreshKeys keys;

    FeedbackPage(FeedbackForms forms, FreshKeys keys) {
        this.forms = forms;
        this.keys = keys;
    }

    @GetMapping(POINT)
    String show(
            @PathVariable String publicId,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            @RequestParam(name = "outcome", required = false) @Nullable Outcome outcome,
            @RequestParam(name = "of", defaultValue = "") String of,
            @RequestParam(name = "token", defaultValue = "") String token,
            @RequestParam(name = "questionnaire", defaultValue = "") String questionnaire,
            @RequestParam(name = "said", defaultValue = "") String told,
            HttpServletResponse response,
            Model model) {
        Visit visit = Visit.of(of, token, questionnaire, told).orElse(null);
        model.addAttribute("path", "/f/" + publicId);
        model.addAttribute("point", publicId);
        model.addAttribute("outcome", outcome);
        model.addAttribute("visit", visit);
        boolean said = outcome == Outcome.THANKS || outcome == Outcome.COMPLETED || outcome == Outcome.OVER;
        if (said && (visit == null || outcome != Outcome.THANKS)) {
            return "feedback-thanks";
        }
        try {
            Optional<FeedbackForm> form = forms.find(publicId, visit == null ? "" : visit.questionnaire());
            boolean open = form.filter(FeedbackForm::isOpen).isPresent();
            if (visit != null && open) {
                model.addAttribute("path", "/f/" + publicId + "?outcome=THANKS" + visit.parameters());
            } else if (said) {
                return "feedback-thanks";
            } else if (!open) {
                response.setStatus(form.isEmpty() ? HttpStatus.NOT_FOUND.value() : HttpStatus.OK.value());
                model.addAttribute("notice", form.map(FeedbackForm::notice).orElse(null));
                return "feedback-closed";
            }
            FeedbackForm shown = form.orElseThrow();
            model.addAttribute("form", shown);
            model.addAttribute("asked", AskedStyle.address(shown.questionnaire().questions()));
            model.addAttribute("key", keys.next());
            model.addAttribute("opened", forms.now());
            return visit == null ? "feedback" : "feedback-thanks";
        } catch (NoAnswer silent) {
            if (said) {
                return "feedback-thanks";
            }
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            return "feedback-unavailable";
        }
    }

    /** The answers come as a plain form; the answer is a redirect, so that a reload sends nothing twice. */
    @PostMapping({POINT, POINT + "/more"})
    String send(@PathVariable String publicId, HttpServletRequest request) {
        String language = Optional.ofNullable(request.getParameter("language")).orElse("ar");
        Locale spoken = Languages.ALL.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElse(Languages.ARABIC);
        Sent sent = sent(publicId, spoken, new FilledForm(request.getParameterMap()));
        String visit = sent.visit() == null ? "" : sent.visit().parameters();
        return "redirect:/f/" + publicId + "?lang=" + spoken.getLanguage() + "&outcome=" + sent.outcome() + visit;
    }

    private Sent sent(String publicId, Locale spoken, FilledForm filled) {
        Visit visit = filled.visit().orElse(null);
        try {
            return forms.find(publicId, filled.questionnaire())
                    .map(form -> forms.send(form, spoken, filled))
                    .orElse(new Sent(Outcome.INCOMPLETE, visit));
        } catch (NoAnswer silent) {
            return new Sent(Outcome.UNAVAILABLE, visit);
        }
    }
}
