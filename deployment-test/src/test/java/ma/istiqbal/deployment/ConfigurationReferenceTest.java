package ma.istiqbal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationReferenceTest {
    private static final String FILE = "CONFIGURATION.md";

    @Test
    void theReferenceTellsWhatTheServicesRead() throws IOException {
        String text = new ConfigurationReference().text();
        if (Boolean.getBoolean("write")) {
            Files.writeString(Checkout.path(FILE), text);
        }

        assertThat(Checkout.text(FILE)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsDeclaredThatNoServiceReads(Service service) {
        Set<String> declared = service.declared().keySet();

        assertThat(declared).containsAll(service.variables());
        // The gateway has no lists and so needs no key for cursors.
        assertThat(declared)
                .filteredOn(name -> !service.variables().contains(name))
                .isSubsetOf("CURSOR_KEY");
    }
}
