package ma.istiqbal.site.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import ma.istiqbal.site.programme.ProgrammeData;
import org.springframework.stereotype.Component;

/** What is told of each check. */
@Component
class CheckTexts {

    private final Map<String, CheckText> byCode = new HashMap<>();

    CheckTexts(ProgrammeData data) {
        data.read("registry-checks.json", CheckText.class).forEach(text -> byCode.put(text.code(), text));
    }

    CheckText of(String code) {
        return Objects.requireNonNull(byCode.get(code), () -> "registry-checks.json does not tell of " + code);
    }
}
