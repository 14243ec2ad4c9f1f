package ma.istiqbal.defaults.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list.
 *
 * @param nextCursor what to send as {@code cursor} for the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextCursor);
    }

    /** The answer to the current request, with the {@code Link} to the next page. */
    public ResponseEntity<Page<T>> asResponse() {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        if (nextCursor != null) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", nextCursor)
                    .build()
                    .toUri()
                    .getRawQuery();
            String path =
                    ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath();
            response.header(HttpHeaders.LINK, "<%s?%s>; rel=\"next\"".formatted(path, next));
        }
        return response.body(this);
    }
}
