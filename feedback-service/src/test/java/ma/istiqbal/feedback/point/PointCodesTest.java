package ma.istiqbal.feedback.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PointCodesTest {

    private static final String FIRST = key(1);
    private static final String SECOND = key(2);
    private static final String THIRD = key(3);
    private static final String POINT = "K7Q2M9XW4RTB";

    private final PointCodes before = codes(FIRST, "");
    private final PointCodes during = codes(SECOND, FIRST);
    private final PointCodes after = codes(SECOND, "");

    @Test
    void aCodeOutlivesItsKeyAsLongAsThatIsThePreviousOne() {
        String code = before.codeOf(POINT);
        assertThat(before.verified(code)).contains(POINT);
        assertThat(during.verified(code)).contains(POINT);
        assertThat(after.verified(code)).isEmpty();
    }

    @Test
    void duringARotationNewCodesAreMadeWithTheNewKey() {
        String code = during.codeOf(POINT);
        assertThat(during.verified(code)).contains(POINT);
        assertThat(after.verified(code)).contains(POINT);
        assertThat(before.verified(code)).isEmpty();
    }

    @Test
    void instancesThatKnowTheNewKeyBeforeItIsUsedTakeEachOthersCodes() {
        PointCodes learning = codes(FIRST, SECOND);
        assertThat(learning.verified(during.codeOf(POINT))).contains(POINT);
        assertThat(during.verified(learning.codeOf(POINT))).contains(POINT);
        assertThat(before.verified(learning.codeOf(POINT))).contains(POINT);
    }

    @Test
    void aCodeIsOfOnePointAndOfOneKey() {
        String code = before.codeOf(POINT);
        assertThat(before.verified("AAAAAAAAAAAA" + code.substring(12))).isEmpty();
        assertThat(during.verified(POINT + "-" + during.codeOf(POINT).substring(13, 17) + code.substring(17)))
                .isEmpty();
        assertThat(codes(THIRD, SECOND).verified(code)).isEmpty();
        assertThat(before.verified(code + "A")).isEmpty();
        assertThat(before.verified("")).isEmpty();
    }

    @Test
    void instancesWithAndWithoutTheNewKeyAgreeOnASitesOwnPoint() {
        assertThat(during.automaticId("RABAT-ANNEX-06")).isEqualTo(before.automaticId("RABAT-ANNEX-06"));
        assertThat(during.automaticId("RABAT-ANNEX-06")).isNotEqualTo(during.automaticId("RABAT-ANNEX-07"));
    }

    static PointCodes codes(String key, String previous) {
        return new PointCodes(key, previous, new SecureRandom());
    }

    static String key(int filling) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) filling);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
