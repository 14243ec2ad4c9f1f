package ma.istiqbal.feedback.point;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The declaration of the processing to the CNDP, the data protection commission (law 09-08). */
@Component
class Declaration {

    private final String reference;
    private final boolean triedOnly;

    Declaration(@Value("${istiqbal.cndp.declaration-ref}") String reference, Environment environment) {
        this.reference = reference.strip();
        this.triedOnly = environment.acceptsProfiles(Profiles.of("local"));
    }

    /** Whether citizens may be asked: the processing is declared, or none of them is real. */
    boolean permitsToAsk() {
        return triedOnly || !reference.isEmpty();
    }

    @Nullable
    String reference() {
        return reference.isEmpty() ? null : reference;
    }
}
