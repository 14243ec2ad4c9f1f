package ma.istiqbal.feedback.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final SecureRandom random = new SecureRandom();

    @Test
    void whatWasSealedOpensInItsPlaceOnly() {
        Seal seal = new Seal(KeyRing.of("KEY", OLD, ""), random);
        byte[] sealed = seal.close("كان الاستقبال جيدا", "A");
        assertThat(seal.open(sealed, "A")).isEqualTo("كان الاستقبال جيدا");
        assertThatThrownBy(() -> seal.open(sealed, "B")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open(sealed, "A")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() {
        Seal seal = new Seal(KeyRing.of("KEY", OLD, ""), random);
        assertThat(seal.close("text", "A")).isNotEqualTo(seal.close("text", "A"));
    }

    @Test
    void duringARotationBothKeysAreGoodAndAfterItOnlyTheNewOne() {
        byte[] sealed = new Seal(KeyRing.of("KEY", OLD, ""), random).close("text", "A");
        assertThat(new Seal(KeyRing.of("KEY", NEW, OLD), random).open(sealed, "A"))
                .isEqualTo("text");
        Seal later = new Seal(KeyRing.of("KEY", NEW, ""), random);
        assertThatThrownBy(() -> later.open(sealed, "A")).hasMessageContaining("no key");

        String signature = new Signatures(KeyRing.of("KEY", OLD, ""), "points").sign("P");
        assertThat(new Signatures(KeyRing.of("KEY", NEW, OLD), "points").verify("P", signature))
                .isTrue();
        assertThat(new Signatures(KeyRing.of("KEY", NEW, ""), "points").verify("P", signature))
                .isFalse();
    }

    @Test
    void aSignatureIsGoodForItsTextAndPurposeOnly() {
        KeyRing keys = KeyRing.of("KEY", OLD, "");
        Signatures signatures = new Signatures(keys, "points");
        String signature = signatures.sign("P");
        assertThat(signature).hasSize(Signatures.LENGTH).matches("[0-9A-HJKMNP-TV-Z]+");
        assertThat(signatures.verify("P", signature)).isTrue();
        assertThat(signatures.verify("Q", signature)).isFalse();
        assertThat(new Signatures(keys, "cases").verify("P", signature)).isFalse();
        assertThat(signatures.verify("P", signature + "0")).isFalse();
    }

    @Test
    void aKeyThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> KeyRing.of("FEEDBACK_TEXT_KEY", "short", ""))
                .hasMessageStartingWith("FEEDBACK_TEXT_KEY");
        assertThatThrownBy(() -> KeyRing.of("FEEDBACK_TEXT_KEY", "", "")).hasMessageContaining("32 bytes");
    }

    @Test
    void base32IsCrockfords() {
        assertThat(Base32.of(new byte[] {(byte) 0xff, 0, (byte) 0xff, 0, (byte) 0xff}, 8))
                .isEqualTo("ZW0FY07Z");
        assertThatThrownBy(() -> Base32.of(new byte[1], 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
