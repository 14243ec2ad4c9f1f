package ma.istiqbal.feedback.questionnaire;

/** How a question is answered. */
public enum Kind {
    /** Five faces, from 1 (worst) to 5. */
    SMILEY5(1, 5),
    /** From 1 (not at all) to 5 (fully). */
    SCALE5(1, 5),
    /** From 0 (not at all likely) to 10 (certainly), for the net promoter score. */
    SCALE10(0, 10),
    /** YES or NO, with texts that are the same for all such questions. */
    YES_NO,
    /** One option of a closed list. */
    SINGLE,
    /** One or more options of a closed list. */
    MULTI,
    /** One option, each a span of minutes. */
    DURATION_BUCKET,
    TEXT;

    private final int lowest;
    private final int highest;

    Kind() {
        this(0, 0);
    }

    Kind(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    public boolean isScale() {
        return highest > lowest;
    }

    /** Whether the question states its options itself. */
    public boolean hasOptions() {
        return this == SINGLE || this == MULTI || this == DURATION_BUCKET;
    }

    /** Of a scale. */
    public int lowest() {
        return lowest;
    }

    /** Of a scale. */
    public int highest() {
        return highest;
    }
}
