package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {
    @Test
    void aStructuredLineIsShownAsASentence() {
        assertThat(LogLine.readable("""
                        {"@timestamp":"2026-11-23T21:43:04.834Z","log":{"level":"ERROR","logger":"ma.istiqbal.site.Sites"},\
                        "message":"cannot start","error":{"message":"no store"}}""")).isEqualTo("21:43:04 ERROR Sites: cannot start (no store)");
    }

    @Test
    void aFailureIsToldByItsDeepestCause() {
        assertThat(LogLine.readable("""
                        {"message":"failed","error":{"message":"top","stack_trace":"E: top\\n\\tat a\\nCaused by: E: middle\\n\\tat b\\n\
                        Caused by: E: no store\\n\\tat c"}}""")).endsWith("failed (E: no store)");
    }

    @Test
    void anyOtherLineIsLeftAsItIs() {
        assertThat(LogLine.readable("plain")).isEqualTo("plain");
        assertThat(LogLine.readable("{broken")).isEqualTo("{broken");
        assertThat(LogLine.readable("{\"a\":1}")).isEqualTo("{\"a\":1}");
    }
}
