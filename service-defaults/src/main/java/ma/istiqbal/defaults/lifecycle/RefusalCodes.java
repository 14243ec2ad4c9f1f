package ma.istiqbal.defaults.lifecycle;

/**
 * The codes under which clients know a life-cycle's refusals.
 *
 * @param refused of the problem that lists what does not hold
 * @param notYours of the problem that a transition is for others to make
 * @param unknown of the violation that there is no such transition
 */
public record RefusalCodes(String refused, String notYours, String unknown) {

    static RefusalCodes usual(String lifecycle) {
        return new RefusalCodes(lifecycle + "_TRANSITION_REFUSED", "TRANSITION_NOT_YOURS", "NO_SUCH_TRANSITION");
    }
}
