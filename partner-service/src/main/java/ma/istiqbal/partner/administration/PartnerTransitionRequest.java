package ma.istiqbal.partner.administration;

import jakarta.validation.constraints.NotNull;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/** A wish to change a partner's status. */
record PartnerTransitionRequest(
        @NotNull PartnerStatus to,
        @Nullable @Text(max = 2000, required = false) String reason) {}
