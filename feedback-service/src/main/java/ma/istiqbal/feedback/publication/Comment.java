package ma.istiqbal.feedback.publication;

/**
 * What an administration says of an edition before it is published; it can add to it, never take it back.
 *
 * @param number among those of the administration, from 1
 */
public record Comment(String publication, String partner, int number, String text) {

    String id() {
        return publication + "." + partner + "." + number;
    }
}
