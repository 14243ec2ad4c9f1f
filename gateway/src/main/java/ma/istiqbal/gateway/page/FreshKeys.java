package ma.istiqbal.gateway.page;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Keys under which a form is sent: pressing the button twice gives one feedback. */
@Component
class FreshKeys {

    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
