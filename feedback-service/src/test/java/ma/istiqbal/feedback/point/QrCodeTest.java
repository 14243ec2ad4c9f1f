package ma.istiqbal.feedback.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    /** Whose digits are others. */
    @Test
    void aPathIsTheSameOnAMachineInEgypt() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            assertThat(new QrCode("https://istiqbal.ma/f/1").path()).startsWith("M4 4h7v1h-7z");
        } finally {
            Locale.setDefault(before);
        }
    }
}
