package ma.istiqbal.feedback.publication;

/**
 * Figures that are shown or withheld together, because one of them can be computed from others, or tells how many
 * answers another has.
 */
enum Family {
    /** The first: an area that does not show it shows nothing. */
    OVERALL,
    SCORES,
    RECOMMENDATION,
    WAIT,
    ATTENDANCE;

    static Family of(String figure) {
        if (figure.startsWith("items.") || figure.startsWith("dimensions.")) {
            return SCORES;
        }
        return switch (figure) {
            case "overallMean", "csat", "netSatisfaction", "exclusionRate" -> OVERALL;
            case "receptionIndex" -> SCORES;
            case "nps" -> RECOMMENDATION;
            case "declaredWait.p50", "declaredWait.p90" -> WAIT;
            case "responseRate", "coverage" -> ATTENDANCE;
            default -> throw new IllegalArgumentException("nobody has said how " + figure + " is protected");
        };
    }

    private boolean has(String question) {
        return this
                == switch (question) {
                    case "overall" -> OVERALL;
                    case "nps" -> RECOMMENDATION;
                    case "wait_bucket" -> WAIT;
                    case Answers.CAME -> ATTENDANCE;
                    default -> SCORES;
                };
    }

    /** Of the questions asked, the number of answers to the one with the fewest; 0 when nobody answered any. */
    long size(Answers answers) {
        return answers.counts().entrySet().stream()
                .filter(question -> has(question.getKey()))
                .mapToLong(question -> this == ATTENDANCE
                        ? question.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .filter(n -> n > 0)
                                .min()
                                .orElse(0)
                        : question.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .filter(n -> n > 0)
                .min()
                .orElse(0);
    }
}
