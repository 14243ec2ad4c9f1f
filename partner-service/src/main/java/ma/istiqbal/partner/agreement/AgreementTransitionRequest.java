package ma.istiqbal.partner.agreement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/** A wish to change an agreement's state. */
record AgreementTransitionRequest(
        @NotNull AgreementStatus to,
        @Nullable @Text(max = 2000, required = false) String reason,

        @Schema(description = "To terminate: the day on which the other parties were told") @Nullable
        LocalDate noticeGivenOn) {}
