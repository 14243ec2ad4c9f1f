package ma.istiqbal.feedback.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ma.istiqbal.feedback.site.SiteProfile;
import ma.istiqbal.feedback.site.SiteSelection;

/** Of what there are public figures. */
@Schema(name = "PublicLevel")
enum Level {
    NATIONAL,
    REGION,
    PARTNER,
    TYPE,
    PHASE,
    SITE;

    /** The ways in which the nation is broken down, side by side. */
    static final List<Level> BREAKDOWNS = List.of(REGION, PARTNER, TYPE, PHASE);

    static final String NATION = "MA";

    /** All areas of a site, by their keys. */
    static List<String> keys(SiteProfile site) {
        return Stream.of(values()).map(level -> level.key(level.code(site))).toList();
    }

    private String code(SiteProfile site) {
        return switch (this) {
            case NATIONAL -> NATION;
            case REGION -> Objects.requireNonNullElse(site.region(), SiteSelection.ABROAD);
            case PARTNER -> site.partner();
            case TYPE -> site.type();
            case PHASE -> site.role();
            case SITE -> site.code();
        };
    }

    String key(String code) {
        return name() + "|" + code;
    }

    boolean has(String key) {
        return key.startsWith(name() + "|");
    }
}
