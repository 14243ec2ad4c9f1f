package ma.istiqbal.site.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;

/** What a caller writes into a draft of a standard. */
interface StandardTexts {

    String CODE = "[A-Z][A-Z0-9]{1,19}(-[A-Z0-9]{1,20}){0,3}";
    int MOST_CRITERIA = 200;

    Wording titles();

    List<Criterion> criteria();

    /** @throws ImpossibleRequest with every rule between the values that is broken */
    default void check() {
        List<Violation> broken = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < criteria().size(); i++) {
            Criterion criterion = criteria().get(i);
            if (!codes.add(criterion.code())) {
                broken.add(Violation.at("/criteria/" + i + "/code", "CRITERION_TWICE", criterion.code()));
            }
            if (criterion.blocking() && !criterion.answeredByYesOrNo()) {
                broken.add(Violation.at("/criteria/" + i + "/max", "BLOCKING_IS_YES_OR_NO"));
            }
        }
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
    }

    /** Body that begins a standard. */
    record DraftStandard(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Valid Wording titles,
            @NotNull @Size(max = MOST_CRITERIA) List<@NotNull @Valid Criterion> criteria)
            implements StandardTexts {}

    /** Body that writes a draft anew. */
    record ReviseStandard(
            @NotNull @Valid Wording titles,
            @NotNull @Size(max = MOST_CRITERIA) List<@NotNull @Valid Criterion> criteria)
            implements StandardTexts {}
}
