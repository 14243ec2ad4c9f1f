package ma.istiqbal.site.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import ma.istiqbal.defaults.files.ShippedFiles;
import org.springframework.stereotype.Component;

/** What is told of each check. */
@Component
class CheckTexts {

    private final Map<String, CheckText> byCode = new HashMap<>();

    CheckTexts(ShippedFiles files) {
        files.list("programme/registry-checks.json", CheckText.class).forEach(text -> byCode.put(text.code(), text));
    }

    CheckText of(String code) {
        return Objects.requireNonNull(byCode.get(code), () -> "registry-checks.json does not tell of " + code);
    }
}
