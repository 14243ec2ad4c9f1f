package ma.istiqbal.partner.administration;

import org.jspecify.annotations.Nullable;

/** Which partners a list shows. */
record PartnerFilter(
        @Nullable PartnerKind kind,
        @Nullable PartnerRole role,
        @Nullable PartnerStatus status) {}
