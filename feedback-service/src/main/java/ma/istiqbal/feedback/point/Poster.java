package ma.istiqbal.feedback.point;

import ma.istiqbal.defaults.text.LocalizedText;

/**
 * What the printed poster of a point shows beside the point's own names.
 *
 * @param version counts what the poster has shown: one that is printed with a lower number is out of date
 */
public record Poster(int version, LocalizedText siteNames) {

    static Poster first(LocalizedText siteNames) {
        return new Poster(1, siteNames);
    }

    Poster next(LocalizedText names) {
        return new Poster(version + 1, names);
    }
}
