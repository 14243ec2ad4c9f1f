package ma.istiqbal.feedback.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a closed list.
 *
 * @param fromMinutes shortest duration it stands for, included
 * @param toMinutes longest duration it stands for, excluded; absent when there is no longest
 */
public record Option(
        String code,
        @Nullable Integer fromMinutes,
        @Nullable Integer toMinutes) {}
