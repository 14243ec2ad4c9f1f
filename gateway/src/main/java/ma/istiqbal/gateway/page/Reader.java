package ma.istiqbal.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import ma.istiqbal.gateway.signin.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who reads a page and in which language, for the frame that all pages share. */
@ControllerAdvice(
        assignableTypes = {ProgrammePage.class, StaffPage.class, SitePage.class, FeedbackPage.class, DocsPage.class})
class Reader {

    @ModelAttribute("languages")
    List<Locale> languages() {
        return Languages.ALL;
    }

    @ModelAttribute("direction")
    String direction(Locale locale) {
        return Languages.direction(locale);
    }

    /** The member of staff who is signed in. */
    @ModelAttribute("person")
    @Nullable
    Person person(HttpServletRequest request) {
        return Person.behind(request).orElse(null);
    }
}
