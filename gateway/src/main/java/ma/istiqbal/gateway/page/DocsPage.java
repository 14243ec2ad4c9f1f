package ma.istiqbal.gateway.page;

import jakarta.annotation.security.PermitAll;
import ma.istiqbal.gateway.routing.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The services' OpenAPI documents, to browse. */
@Controller
@PermitAll
class DocsPage {

    private final Services services;

    DocsPage(Services services) {
        this.services = services;
    }

    @GetMapping("/docs")
    String show(@RequestParam(name = "lang", required = false) @Nullable String language, Model model) {
        model.addAttribute("path", "/docs");
        model.addAttribute("services", services.all());
        return "docs";
    }
}
