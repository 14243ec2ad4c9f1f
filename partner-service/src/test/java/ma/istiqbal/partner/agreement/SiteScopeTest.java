package ma.istiqbal.partner.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.istiqbal.partner.site.KnownSite;
import org.junit.jupiter.api.Test;

class SiteScopeTest {

    private static final KnownSite ANNEX_OF_RABAT = new KnownSite("A", "INTERIOR", "ADMIN_ANNEX", "MA-04", 1);
    private static final KnownSite ABROAD = new KnownSite("B", "FOREIGN-AFFAIRS", "CONSULATE", null, 1);

    @Test
    void aClassIsOfTheTypesInTheRegions() {
        assertThat(ofTypes("ADMIN_ANNEX").classHas(ANNEX_OF_RABAT)).isTrue();
        assertThat(ofRegions("MA-04").classHas(ANNEX_OF_RABAT)).isTrue();
        assertThat(scope(List.of("ADMIN_ANNEX"), List.of("MA-06")).classHas(ANNEX_OF_RABAT))
                .isFalse();
        assertThat(ofRegions("MA-04").classHas(ABROAD)).isFalse();
        assertThat(ofTypes("CONSULATE").classHas(ABROAD)).isTrue();
    }

    @Test
    void withoutTypesAndRegionsThereIsNoClass() {
        SiteScope named = new SiteScope(List.of("A"), List.of(), List.of());
        assertThat(named.classHas(ANNEX_OF_RABAT)).isFalse();
        assertThat(named.names("A")).isTrue();
        assertThat(named.classMeets(ofTypes("ADMIN_ANNEX"))).isFalse();
    }

    @Test
    void classesMeetWhereASiteOfBothCanExist() {
        assertThat(ofTypes("ADMIN_ANNEX").classMeets(ofRegions("MA-04"))).isTrue();
        assertThat(ofTypes("ADMIN_ANNEX").classMeets(ofTypes("COURT"))).isFalse();
        assertThat(scope(List.of("COURT"), List.of("MA-04")).classMeets(scope(List.of("COURT"), List.of("MA-05"))))
                .isFalse();
        assertThat(scope(List.of("COURT"), List.of("MA-04")).classMeets(ofRegions("MA-04", "MA-05")))
                .isTrue();
    }

    private static SiteScope ofTypes(String... types) {
        return scope(List.of(types), List.of());
    }

    private static SiteScope ofRegions(String... regions) {
        return scope(List.of(), List.of(regions));
    }

    private static SiteScope scope(List<String> types, List<String> regions) {
        return new SiteScope(List.of(), types, regions);
    }
}
