package ma.istiqbal.defaults.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HeaderTextTest {

    /** As StrictHttpFirewall states it. */
    private static final Pattern RULE = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    private static final Pattern RULE_OF_NAMES = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    @Property
    void everyLetterIsJudgedAsByTheRule(@ForAll @IntRange(max = Character.MAX_CODE_POINT) int letter) {
        String value = "a" + Character.toString(letter) + "z";

        assertThat(HeaderText.isAllowed(value)).isEqualTo(RULE.matcher(value).matches());
    }

    @Property
    void everyLetterOfANameIsJudgedAsByTheRule(@ForAll @IntRange(max = Character.MAX_CODE_POINT) int letter) {
        String name = "a" + Character.toString(letter) + "z";

        assertThat(HeaderText.isAllowedName(name))
                .isEqualTo(RULE_OF_NAMES.matcher(name).matches());
    }

    @Example
    void aTabStandsInNoName() {
        assertThat(HeaderText.isAllowed("a\tb")).isTrue();
        assertThat(HeaderText.isAllowedName("a\tb")).isFalse();
    }

    @Property
    void textsAreJudgedAsByTheRule(@ForAll String value) {
        assertThat(HeaderText.isAllowed(value)).isEqualTo(RULE.matcher(value).matches());
    }

    @Example
    void lineBreaksAreNone() {
        assertThat(HeaderText.isAllowed("a\r\nSet-Cookie: b")).isFalse();
        assertThat(HeaderText.isAllowed("استقبال\t; q=1")).isTrue();
    }
}
