package ma.istiqbal.defaults.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LocalChangesTest {

    @ParameterizedTest
    @CsvSource({
        "GET, 10.1.2.3, 200",
        "HEAD, 10.1.2.3, 200",
        "POST, 10.1.2.3, 403",
        "DELETE, 10.1.2.3, 403",
        "POST, 2001:db8::1, 403",
        "POST, 127.0.0.1, 200",
        "POST, ::1, 200"
    })
    void whoeverReachesThePortReadsAndOnlyTheMachineItselfChanges(String method, String from, int status)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/actuator/loggers/ROOT");
        request.setRemoteAddr(from);
        request.addHeader("X-Forwarded-For", "127.0.0.1");
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        new LocalChanges().doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() != null).isEqualTo(status == 200);
    }
}
