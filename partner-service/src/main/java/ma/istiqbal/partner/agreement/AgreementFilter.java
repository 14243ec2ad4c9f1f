package ma.istiqbal.partner.agreement;

import java.time.LocalDate;
import ma.istiqbal.partner.site.KnownSite;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements a list shows.
 *
 * @param partner one of the parties
 * @param site code of a site that is covered
 * @param known what is known of that site; absent when there is none of that code
 * @param effectiveOn a day on which it is in force
 * @param termEnds days in which the current term ends
 */
record AgreementFilter(
        @Nullable String partner,
        @Nullable String site,
        @Nullable KnownSite known,
        @Nullable AgreementStatus lifecycle,
        @Nullable LocalDate effectiveOn,
        @Nullable Days termEnds) {}
