package ma.istiqbal.defaults.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A unique index holds the key already. The class that owns the collection turns it into the fact it means. */
public final class DuplicateKey extends Refusal {

    private static final Pattern INDEX = Pattern.compile("index: (\\S+)");

    private final String index;

    DuplicateKey(String serverMessage) {
        super(HttpStatus.CONFLICT, "ALREADY_EXISTS");
        Matcher matcher = INDEX.matcher(serverMessage);
        index = matcher.find() ? matcher.group(1) : "";
    }

    /** Name of the unique index; {@code _id_} for the id itself. */
    public String index() {
        return index;
    }
}
