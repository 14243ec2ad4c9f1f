package ma.istiqbal.partner.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final LocalDate NEW_GOVERNMENT = LocalDate.of(2021, 10, 7);

    @Test
    void aTitleHoldsFromItsFirstDayOn() {
        Profile profile = profile(title(null, "old"), title(NEW_GOVERNMENT, "new"));
        assertThat(profile.namesOn(NEW_GOVERNMENT.minusDays(1)).fr()).isEqualTo("old");
        assertThat(profile.namesOn(NEW_GOVERNMENT).fr()).isEqualTo("new");
    }

    @Test
    void beforeTheFirstTitleItsNamesAreUsed() {
        Profile profile = profile(title(NEW_GOVERNMENT, "new"));
        assertThat(profile.namesOn(NEW_GOVERNMENT.minusYears(1)).fr()).isEqualTo("new");
    }

    @Test
    void titlesFollowEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile(title(NEW_GOVERNMENT, "a"), title(NEW_GOVERNMENT, "b")));
        assertThatIllegalArgumentException().isThrownBy(() -> profile(title(NEW_GOVERNMENT, "a"), title(null, "b")));
        assertThatIllegalArgumentException().isThrownBy(() -> profile());
    }

    private static Profile profile(Title... titles) {
        return new Profile(PartnerKind.MINISTRY, PartnerRole.SITE_OWNER, List.of(titles), null, null, null);
    }

    private static Title title(LocalDate from, String name) {
        return new Title(from, new LocalizedText(name, name, null));
    }
}
