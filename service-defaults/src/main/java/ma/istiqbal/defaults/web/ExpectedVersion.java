package ma.istiqbal.defaults.web;

import ma.istiqbal.defaults.document.StaleVersion;
import ma.istiqbal.defaults.document.Stored;

/** The version a conditional write expects, from its {@code If-Match} header. */
public record ExpectedVersion(long version) {

    /** Passes the resource on if it still is what the caller saw. */
    public <T> Stored<T> of(Stored<T> current) {
        if (current.version() != version) {
            throw new StaleVersion();
        }
        return current;
    }
}
