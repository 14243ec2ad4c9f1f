package ma.istiqbal.feedback.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a closed list.
 *
 * @param ordinal its rank, where the list has an order that means something
 * @param fromMinutes shortest duration it stands for, included
 * @param toMinutes longest duration it stands for, excluded; absent when there is no longest
 * @param isolated chosen alone: "none of these"
 * @param other stands for what the list does not name
 */
public record Option(
        String code,
        @Nullable Integer ordinal,
        @Nullable Integer fromMinutes,
        @Nullable Integer toMinutes,
        boolean isolated,
        boolean other) {

    static final List<Option> YES_OR_NO = List.of(plain("YES"), plain("NO"));

    static Option plain(String code) {
        return new Option(code, null, null, null, false, false);
    }
}
