package ma.istiqbal.test;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.web.filter.OncePerRequestFilter;

/** Fails after the work of a request is done, when the request asks for it: its answer is then a 500. */
@Order(LostAnswers.BEHIND_THE_KEYS)
public final class LostAnswers extends OncePerRequestFilter {

    /** With any value. */
    public static final String HEADER = "Test-Lose-Answer";

    static final int BEHIND_THE_KEYS = 1;

    /** Sends a keyed request that fails after its work is done, and then the same again: the second answer. */
    public static ResponseSpec triedAgain(RestTestClient client, Function<RestTestClient, ResponseSpec> request) {
        String key = UUID.randomUUID().toString();
        RestTestClient keyed =
                client.mutate().defaultHeader("Idempotency-Key", key).build();
        request.apply(keyed.mutate().defaultHeader(HEADER, "yes").build())
                .expectStatus()
                .isEqualTo(500);
        return request.apply(keyed);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        throw new ServletException("lost, as the test asked");
    }
}
