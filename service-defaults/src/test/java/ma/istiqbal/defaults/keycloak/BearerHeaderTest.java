package ma.istiqbal.defaults.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

class BearerHeaderTest {

    private final BearerTokenResolver ours = new BearerHeader();
    private final BearerTokenResolver springs = new DefaultBearerTokenResolver();

    private static MockHttpServletRequest saying(@Nullable String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        return request;
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of("Bearer", "bearer", "BEARER", "Bearer ", "bEaReR ", "Bearer  ", "Basic ", "")
                .flatMap(scheme -> Arbitraries.strings()
                        .withCharRange('a', 'c')
                        .withChars("AZ019-._~+/= ,é")
                        .ofMaxLength(12)
                        .map(scheme::concat));
    }

    @Property
    void isReadAsSpringSecurityReadsIt(@ForAll("headers") String header) {
        Throwable refused = catchThrowable(() -> springs.resolve(saying(header)));
        if (refused == null) {
            assertThat(ours.resolve(saying(header))).isEqualTo(springs.resolve(saying(header)));
        } else {
            assertThatThrownBy(() -> ours.resolve(saying(header)))
                    .isInstanceOf(OAuth2AuthenticationException.class)
                    .hasMessage(refused.getMessage());
        }
    }

    @Example
    void withoutHeaderThereIsNoToken() {
        assertThat(ours.resolve(saying(null))).isNull();
    }

    @Example
    void tokenInTheAddressIsNone() {
        MockHttpServletRequest request = saying(null);
        request.setParameter("access_token", "abc");
        request.setQueryString("access_token=abc");

        assertThat(ours.resolve(request)).isNull();
    }
}
