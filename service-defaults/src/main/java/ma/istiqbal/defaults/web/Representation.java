package ma.istiqbal.defaults.web;

import java.net.URI;
import java.util.function.Function;
import ma.istiqbal.defaults.document.Stored;
import org.springframework.http.ResponseEntity;

/** Answers with a resource and its ETag; a matching {@code If-None-Match} becomes 304 on the way out. */
public final class Representation {

    private Representation() {}

    public static <T, V> ResponseEntity<V> of(Stored<T> stored, Function<Stored<T>, V> view) {
        return ResponseEntity.ok().eTag(tag(stored)).body(view.apply(stored));
    }

    public static <T, V> ResponseEntity<V> created(String path, Stored<T> stored, Function<Stored<T>, V> view) {
        return ResponseEntity.created(URI.create(path)).eTag(tag(stored)).body(view.apply(stored));
    }

    private static String tag(Stored<?> stored) {
        return "\"" + stored.version() + "\"";
    }
}
