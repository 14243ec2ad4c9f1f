package ma.istiqbal.gateway.page;

import java.util.Optional;

/**
 * A submission that its sender may still complete.
 *
 * @param token what allows it
 */
record Visit(String id, String token) {

    private static final String LETTERS = "[0-9A-Z]{8,40}";

    static Optional<Visit> of(String id, String token) {
        return id.matches(LETTERS) && token.matches(LETTERS) ? Optional.of(new Visit(id, token)) : Optional.empty();
    }
}
