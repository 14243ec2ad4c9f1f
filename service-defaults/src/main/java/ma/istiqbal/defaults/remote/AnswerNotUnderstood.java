package ma.istiqbal.defaults.remote;

/** Another service answers what cannot be read: it will answer so again, until one of the two is another version. */
public final class AnswerNotUnderstood extends UpstreamUnavailable {

    AnswerNotUnderstood(String upstream) {
        super(upstream);
    }
}
