package ma.istiqbal.partner.agreement;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.istiqbal.partner.site.KnownSite;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The questions asked of the collection of agreements; each says in the store's words what the aggregate says itself. */
final class Selections {

    private static final String LIFECYCLE = "state.lifecycle";
    private static final String PARTIES = "state.terms.parties";
    private static final String SCOPE = "state.terms.scope.";
    private static final String FIRST = "state.course.days.first";
    private static final String LAST = "state.course.days.last";
    private static final String TERM_ENDS = "state.course.termEndsOn";

    private static final List<String> SIGNED = Stream.of(AgreementStatus.values())
            .filter(AgreementStatus::isSigned)
            .map(Enum::name)
            .toList();
    private static final List<String> RUNNING =
            List.of(AgreementStatus.EFFECTIVE.name(), AgreementStatus.SUSPENDED.name());

    private Selections() {}

    static Bson of(AgreementFilter filter, Set<String> halted) {
        List<Bson> all = new ArrayList<>();
        all.add(new BsonDocument());
        if (filter.partner() != null) {
            all.add(eq(PARTIES + ".partner", filter.partner()));
        }
        if (filter.site() != null) {
            all.add(covering(filter.site(), filter.known()));
        }
        if (filter.lifecycle() != null) {
            all.add(eq(LIFECYCLE, filter.lifecycle().name()));
        }
        if (filter.effectiveOn() != null) {
            all.add(inForceOn(filter.effectiveOn()));
            all.add(nin("_id", halted));
        }
        Days termEnds = filter.termEnds();
        if (termEnds != null) {
            all.add(gte(TERM_ENDS, termEnds.first()));
            all.add(lte(TERM_ENDS, termEnds.last()));
        }
        return and(all);
    }

    static Bson withCodes(Collection<String> codes) {
        return in("_id", codes);
    }

    static Bson beginningBy(LocalDate day) {
        return and(eq(LIFECYCLE, AgreementStatus.SIGNED.name()), lte(FIRST, day));
    }

    static Bson runningWithTermBefore(LocalDate day) {
        return and(in(LIFECYCLE, RUNNING), lt(TERM_ENDS, day));
    }

    static Bson takenOver(LocalDate day) {
        return and(exists("state.terms.supersedes"), in(LIFECYCLE, SIGNED), lte(FIRST, day));
    }

    static Bson amendments() {
        return and(exists("state.terms.amends"), in(LIFECYCLE, SIGNED));
    }

    static Bson binding(String partner, LocalDate day) {
        return and(
                eq(PARTIES + ".partner", partner),
                or(eq(LIFECYCLE, AgreementStatus.SIGNED.name()), in(LIFECYCLE, RUNNING)),
                lastsUntil(day));
    }

    private static Bson inForceOn(LocalDate day) {
        Bson suspended = elemMatch(
                "state.course.suspensions", and(lte("first", day), or(exists("last", false), gte("last", day))));
        return and(in(LIFECYCLE, SIGNED), lte(FIRST, day), lastsUntil(day), nor(suspended));
    }

    private static Bson lastsUntil(LocalDate day) {
        return or(exists(LAST, false), gte(LAST, day));
    }

    private static Bson covering(String code, @Nullable KnownSite site) {
        Bson named = eq(SCOPE + "sites", code);
        return site == null ? named : and(ownedBy(site.partner()), or(named, classHas(site)));
    }

    private static Bson ownedBy(String owner) {
        return elemMatch(PARTIES, and(eq("partner", owner), eq("role", PartyRole.OWNER.name())));
    }

    private static Bson classHas(KnownSite site) {
        Bson type = eq(SCOPE + "siteTypes", site.type());
        Bson region = site.region() == null ? in("_id", List.of()) : eq(SCOPE + "regions", site.region());
        return and(or(size(SCOPE + "siteTypes", 0), type), or(size(SCOPE + "regions", 0), region), or(type, region));
    }
}
