package ma.istiqbal.defaults.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"/%61pi", "/%41pi", "/a%7e", "/a%7E", "/%2e%2e/a", "/sites/A%2DB", "/%20%30"})
    void whatNeedNotBeEncodedIsNot(String path) {
        assertThat(PathText.isNeedlesslyEncoded(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sites", "/a%20b", "/%D8%A7", "/%zz", "/a%2", "/100%", "/%25"})
    void whatMustBeMayBe(String path) {
        assertThat(PathText.isNeedlesslyEncoded(path)).isFalse();
    }
}
