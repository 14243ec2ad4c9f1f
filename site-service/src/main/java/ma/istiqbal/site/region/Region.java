package ma.istiqbal.site.region;

import ma.istiqbal.defaults.text.LocalizedText;

/**
 * A region.
 *
 * @param code ISO 3166-2, {@code MA-01} to {@code MA-12}
 */
public record Region(String code, LocalizedText names) {}
