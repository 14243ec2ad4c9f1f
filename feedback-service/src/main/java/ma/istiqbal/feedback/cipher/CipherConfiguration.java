package ma.istiqbal.feedback.cipher;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CipherConfiguration {

    /** The one source of what nobody may guess. */
    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
