package ma.istiqbal.gateway.page;

/** A service is silent or failed; nothing is known about what was asked. */
final class NoAnswer extends RuntimeException {

    NoAnswer(Throwable cause) {
        super(cause);
    }
}
