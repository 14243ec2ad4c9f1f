package ma.istiqbal.gateway.page;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final String PUBLIC_ID = "[A-Za-z0-9]{6,40}";
    private static final String POINT = "/f/{publicId:" + PUBLIC_ID + "}";
    private static final Pattern ADDRESS = Pattern.compile("/f/(" + PUBLIC_ID + ")(/more)?");

    private final FeedbackForms forms;
    private final FreshKeys keys;

    FeedbackPage(FeedbackForms forms, FreshKeys keys) {
        this.forms = forms;
        this.keys = keys;
    }

    /** The public id of the point to which a path belongs, if it does. */
    static Optional<String> pointOf(String path) {
        Matcher address = ADDRESS.matcher(path);
        return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
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
        boolean said = outcome == Outcome.THANKS || outcome == Outcome.COMPLETED || outcome == Outcome.OVER;
        model.addAttribute("path", said ? "/f/" + publicId + "?outcome=" + outcome : "/f/" + publicId);
        model.addAttribute("point", publicId);
        model.addAttribute("outcome", said ? outcome : null);
        if (said && (visit == null || outcome != Outcome.THANKS)) {
            return "feedback-thanks";
        }
        try {
            Optional<FeedbackForm> form = forms.find(publicId, said && visit != null ? visit.questionnaire() : "");
            boolean open = form.filter(FeedbackForm::isOpen).isPresent();
            if (open) {
                return ask(form.orElseThrow(), said ? visit : null, FilledForm.EMPTY, Set.of(), model);
            } else if (said) {
                return "feedback-thanks";
            }
            response.setStatus(form.isEmpty() ? HttpStatus.NOT_FOUND.value() : HttpStatus.OK.value());
            model.addAttribute("form", form.orElse(null));
            model.addAttribute("notice", form.map(FeedbackForm::notice).orElse(null));
            return "feedback-closed";
        } catch (NoAnswer silent) {
            if (said) {
                return "feedback-thanks";
            }
            unavailable(response);
            return "feedback-unavailable";
        }
    }

    /**
     * The answers come as a plain form. Once they are taken the answer is a redirect, so that a reload sends nothing
     * twice; until then it is a page that still holds them.
     */
    @PostMapping({POINT, POINT + "/more"})
    String send(
            @PathVariable String publicId,
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FilledForm filled = new FilledForm(request.getParameterMap());
        String address = "/f/" + publicId + "?lang=" + language.getLanguage();
        model.addAttribute("path", "/f/" + publicId);
        model.addAttribute("point", publicId);
        model.addAttribute("filled", filled);
        try {
            FeedbackForm form = forms.find(publicId, filled.questionnaire()).orElse(null);
            if (form == null) {
                return "redirect:" + address;
            }
            Sent sent = forms.send(form, language, filled);
            model.addAttribute("outcome", sent.outcome());
            return switch (sent.outcome()) {
                case THANKS, COMPLETED, OVER ->
                    "redirect:" + address + "&outcome=" + sent.outcome()
                            + (sent.visit() == null ? "" : sent.visit().parameters());
                case INCOMPLETE, UNFIT -> {
                    if (!form.isOpen()) {
                        yield "redirect:" + address;
                    }
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    yield ask(form, filled.visit().orElse(null), filled, sent.unfit(), model);
                }
                case UNAVAILABLE -> unsent(filled, response, model);
            };
        } catch (NoAnswer silent) {
            return unsent(filled, response, model);
        }
    }

    private String ask(FeedbackForm form, @Nullable Visit visit, FilledForm filled, Set<String> unfit, Model model) {
        if (visit != null) {
            model.addAttribute("path", "/f/" + form.publicId() + "?outcome=THANKS" + visit.parameters());
        }
        model.addAttribute("form", form);
        model.addAttribute("visit", visit);
        model.addAttribute("filled", filled);
        model.addAttribute("unfit", unfit);
        model.addAttribute("asked", AskedStyle.address(form.questionnaire().questions()));
        model.addAttribute("key", keys.next());
        model.addAttribute("opened", filled.field("opened").orElse(Long.toString(forms.now())));
        return visit == null ? "feedback" : "feedback-thanks";
    }

    private static String unsent(FilledForm filled, HttpServletResponse response, Model model) {
        unavailable(response);
        model.addAttribute("completing", filled.visit().isPresent());
        return "feedback-unsent";
    }

    private static void unavailable(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
    }
}
