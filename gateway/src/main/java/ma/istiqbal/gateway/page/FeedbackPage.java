package ma.istiqbal.gateway.page;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a poster's code leads: one tap is enough, and it works without a script. */
@Controller
@PermitAll
class FeedbackPage {

    private final FeedbackForms forms;
    private final FreshKeys keys;

    FeedbackPage(FeedbackForms forms, FreshKeys keys) {
        this.forms = forms;
        this.keys = keys;
    }

    @GetMapping("/f/{publicId:[A-Za-z0-9]{6,40}}")
    String show(
            @PathVariable String publicId,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            @RequestParam(name = "outcome", required = false) FeedbackForms.@Nullable Outcome outcome,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("path", "/f/" + publicId);
        model.addAttribute("outcome", outcome);
        if (outcome == FeedbackForms.Outcome.THANKS) {
            return "feedback-thanks";
        }
        try {
            Optional<FeedbackForm> form = forms.find(publicId);
            if (form.filter(FeedbackForm::isOpen).isEmpty()) {
                response.setStatus(form.isEmpty() ? HttpStatus.NOT_FOUND.value() : HttpStatus.OK.value());
                return "feedback-closed";
            }
            model.addAttribute("form", form.get());
            model.addAttribute("key", keys.next());
            return "feedback";
        } catch (NoAnswer silent) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            return "feedback-unavailable";
        }
    }

    /** The answers come as a plain form; the answer is a redirect, so that a reload sends nothing twice. */
    @PostMapping("/f/{publicId:[A-Za-z0-9]{6,40}}")
    String send(@PathVariable String publicId, HttpServletRequest request) {
        String language = Optional.ofNullable(request.getParameter("language")).orElse("ar");
        Locale spoken = Languages.ALL.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElse(Languages.ARABIC);
        FeedbackForms.Outcome outcome = outcome(publicId, spoken, request);
        return "redirect:/f/" + publicId + "?lang=" + spoken.getLanguage() + "&outcome=" + outcome;
    }

    private FeedbackForms.Outcome outcome(String publicId, Locale spoken, HttpServletRequest request) {
        try {
            return forms.find(publicId)
                    .map(form -> forms.send(form, spoken, request.getParameterMap()))
                    .orElse(FeedbackForms.Outcome.INCOMPLETE);
        } catch (NoAnswer silent) {
            return FeedbackForms.Outcome.UNAVAILABLE;
        }
    }
}
