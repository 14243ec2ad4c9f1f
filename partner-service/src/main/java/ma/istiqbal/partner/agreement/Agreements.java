package ma.istiqbal.partner.agreement;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Documents;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** All agreements, in MongoDB. */
@Repository
class Agreements {

    static final Sorting SORTING = Sorting.by("code", "_id")
            .and("createdAt", "createdAt")
            .and("changedAt", "changedAt")
            .and("lifecycle", "state.lifecycle")
            .and("effectiveFrom", "state.terms.effectiveFrom")
            .and("termEndsOn", "state.course.termEndsOn");

    private static final AggregateType<Agreement> TYPE = AggregateType.open(
                    "agreement", "agreements", Agreement.class, Agreement::code)
            .ownedBy("terms.parties.partner", null)
            .withSubjectsIn("editors")
            .searchedBy(agreement ->
                    agreement.code() + " " + agreement.terms().titles().all());

    private final Documents<Agreement> documents;

    Agreements(DocumentStore store) {
        documents = store.documents(TYPE);
        var collection = store.database().getCollection(TYPE.collection());
        SORTING.index(collection);
        SORTING.indexWithin(collection, "state.terms.parties.partner");
        for (String field : List.of("terms.supersedes", "terms.amends")) {
            collection.createIndex(Indexes.ascending("state." + field), new IndexOptions().name(field));
        }
    }

    /** For the service's own work, in nobody's name. */
    Optional<Agreement> find(String code) {
        return documents.find(code).map(Stored::state);
    }

    Stored<Agreement> get(String code, Scope scope) {
        return documents.find(code, scope).orElseThrow(() -> new AgreementNotFound(code));
    }

    /** The agreement, as long as it is still being written. */
    Stored<Agreement> getOpen(String code, Scope scope) {
        Stored<Agreement> agreement = get(code, scope);
        if (!agreement.state().lifecycle().isOpen()) {
            throw new AgreementNotOpen(code);
        }
        return agreement;
    }

    List<Stored<Agreement>> all(Collection<String> codes) {
        return documents.findAll(Selections.withCodes(codes));
    }

    Page<Stored<Agreement>> page(AgreementFilter filter, Scope scope, PageRequest page) {
        return documents.page(selection(filter), scope, page);
    }

    long count(AgreementFilter filter) {
        return documents.count(selection(filter));
    }

    long count(AgreementStatus lifecycle) {
        return count(new AgreementFilter(null, null, null, lifecycle, null, null));
    }

    private Bson selection(AgreementFilter filter) {
        LocalDate day = filter.effectiveOn();
        return Selections.of(filter, day == null ? Set.of() : haltedOn(day));
    }

    /** What others keep from being in force on a day: a successor that took over, or what it amends, at any remove. */
    private Set<String> haltedOn(LocalDate day) {
        List<Agreement> amendments = states(amendments());
        Set<String> amended = amendments.stream().map(Agreements::amended).collect(Collectors.toSet());
        Set<String> halted = supersededOn(day);
        states(all(amended)).stream()
                .filter(base -> base.haltsAmendmentsOn(day))
                .map(Agreement::code)
                .forEach(halted::add);
        boolean more = true;
        while (more) {
            more = halted.addAll(amendments.stream()
                    .filter(amendment -> halted.contains(amended(amendment)))
                    .map(Agreement::code)
                    .toList());
        }
        return halted;
    }

    private static String amended(Agreement amendment) {
        return Objects.requireNonNull(amendment.terms().amends());
    }

    private static List<Agreement> states(List<Stored<Agreement>> stored) {
        return stored.stream().map(Stored::state).toList();
    }

    /** Signed ones that amend another. */
    List<Stored<Agreement>> amendments() {
        return documents.findAll(Selections.amendments());
    }

    /** Predecessors that a signed successor has taken over from by a day, whether they were told or not. */
    private Set<String> supersededOn(LocalDate day) {
        return documents.findAll(Selections.takenOver(day)).stream()
                .map(successor -> successor.state().terms().supersedes())
                .filter(predecessor -> predecessor != null)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Signed successors that have begun by a day, with a predecessor each. */
    List<Stored<Agreement>> successorsBegunBy(LocalDate day) {
        return documents.findAll(Selections.takenOver(day));
    }

    /** Signed, and the first day has come. */
    List<Stored<Agreement>> beginningBy(LocalDate day) {
        return documents.findAll(Selections.beginningBy(day));
    }

    /** The current term is over. */
    List<Stored<Agreement>> overBefore(LocalDate day) {
        return documents.findAll(Selections.runningWithTermBefore(day));
    }

    /** In their life-cycle's eyes in force, with a term that ends by a day. */
    List<Stored<Agreement>> endingBy(LocalDate day) {
        return documents.findAll(Selections.runningWithTermBefore(day.plusDays(1)));
    }

    boolean anyBinding(String partner, LocalDate day) {
        return documents.count(Selections.binding(partner, day)) > 0;
    }

    Stored<Agreement> add(Agreement agreement, Change change) {
        try {
            return documents.insert(agreement, change);
        } catch (DuplicateKey taken) {
            throw new AgreementCodeTaken(agreement.code());
        }
    }

    Stored<Agreement> replace(Stored<Agreement> before, Agreement after, Change change) {
        return documents.replace(before, after, change);
    }

    void recordRefusal(Stored<Agreement> agreement, Change attempt) {
        documents.recordRefusal(agreement, attempt);
    }
}
