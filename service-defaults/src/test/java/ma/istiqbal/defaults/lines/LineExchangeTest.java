package ma.istiqbal.defaults.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import ma.istiqbal.defaults.problem.Problems;
import ma.istiqbal.defaults.problem.Violation;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class LineExchangeTest {

    private static final LineLimits LIMITS = new LineLimits(10_000, 100, DataSize.ofMegabytes(1), 500);

    private final LineExchange exchange = new LineExchange(new JsonMapper(), new Problems(new StaticMessageSource()));

    /** Otherwise the server would cut the connection, and whoever still sends would not hear that it may try again. */
    @Test
    void anUploadThatCannotBeStoredIsReadToItsEndAllTheSame() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContentType("application/x-ndjson");
        request.setContent("{}\n".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThatThrownBy(() -> exchange.run(request, response, Locale.FRENCH, LIMITS, answers -> new NoStore()))
                .isInstanceOf(MongoTimeoutException.class);
        assertThat(request.getInputStream().read()).isEqualTo(-1);
        assertThat(response.isCommitted()).isFalse();
    }

    private static final class NoStore implements LineHandler<String> {

        @Override
        public String read(long number, byte[] line) {
            return "line";
        }

        @Override
        public String refused(long number, Violation why) {
            return why.code();
        }

        @Override
        public void store(List<String> batch) {
            throw new MongoTimeoutException("the store is busy");
        }
    }
}
