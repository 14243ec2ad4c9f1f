package ma.istiqbal.local;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection string for one of several databases of the same server. */
final class MongoUri {
    private static final Pattern PARTS =
            Pattern.compile("(?<server>mongodb(\\+srv)?://[^/?]+)(/(?<database>[^?]*))?(\\?(?<options>.*))?");

    private MongoUri() {}

    /** Keeps credentials and options. The database that {@code uri} names is the one users are defined in. */
    static String of(String uri, String database) {
        Matcher parts = PARTS.matcher(uri);
        if (!parts.matches()) {
            // Not repeated: it may contain a password.
            throw new CannotStart("--mongodb-uri is no MongoDB address, such as mongodb://host:27017/?replicaSet=rs0");
        }
        String users = parts.group("database");
        String options = parts.group("options") == null ? "" : parts.group("options");
        if (users != null
                && !users.isEmpty()
                && parts.group("server").contains("@")
                && !options.contains("authSource=")) {
            options = options.isEmpty() ? "authSource=" + users : options + "&authSource=" + users;
        }
        return parts.group("server") + "/" + database + (options.isEmpty() ? "" : "?" + options);
    }
}
