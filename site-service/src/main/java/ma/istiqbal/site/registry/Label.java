package ma.istiqbal.site.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The programme's label. It is a part of the site, so that state and label are one write; days are the site's own. */
@Schema(name = "Label")
public record Label(
        @Schema(description = "Version of the standard that was audited", example = "RECEPTION-1")
        String standard,

        @Schema(description = "Id of the audit that the site passed")
        String assessment,

        LocalDate grantedOn,

        @Schema(description = "Last day of the label, 36 months after it was granted")
        LocalDate expiresOn,

        @Schema(
                description = "Last day on which a follow-up, visited from the twelfth month on, can be approved: "
                        + "18 months after the label was granted")
        LocalDate followUpDueOn,

        @Schema(description = "Id of the passed follow-up; absent until there is one") @Nullable
        String followUpAssessment,

        @Schema(description = "How many days before the end it was last announced, 90 or 30") @Nullable
        Integer expiryNotice,

        @Schema(description = "How many days before its last day the follow-up was last called for, 90 or 30") @Nullable
        Integer followUpNotice) {

    private static final int MONTHS = 36;
    private static final int FOLLOW_UP_MONTHS = 18;
    private static final int EARLIEST_FOLLOW_UP_MONTHS = 12;

    static Label granted(Verdict audit, LocalDate today) {
        return new Label(
                audit.standard(),
                audit.assessment(),
                today,
                today.plusMonths(MONTHS),
                today.plusMonths(FOLLOW_UP_MONTHS),
                null,
                null,
                null);
    }

    /** First day on which a visit counts as a follow-up: one right after the grant would tell nothing new. */
    LocalDate followUpFrom() {
        return grantedOn.plusMonths(EARLIEST_FOLLOW_UP_MONTHS);
    }

    /** The latest day on which a label was granted that can be followed up today. */
    static LocalDate grantedAtLatest(LocalDate today) {
        return today.minusMonths(EARLIEST_FOLLOW_UP_MONTHS);
    }

    boolean awaitsFollowUp() {
        return followUpAssessment == null;
    }

    Label followedUpBy(String followUp) {
        return new Label(
                standard, assessment, grantedOn, expiresOn, followUpDueOn, followUp, expiryNotice, followUpNotice);
    }

    Label expiryAnnounced(int daysBefore) {
        return new Label(
                standard,
                assessment,
                grantedOn,
                expiresOn,
                followUpDueOn,
                followUpAssessment,
                daysBefore,
                followUpNotice);
    }

    Label followUpAnnounced(int daysBefore) {
        return new Label(
                standard,
                assessment,
                grantedOn,
                expiresOn,
                followUpDueOn,
                followUpAssessment,
                expiryNotice,
                daysBefore);
    }
}
