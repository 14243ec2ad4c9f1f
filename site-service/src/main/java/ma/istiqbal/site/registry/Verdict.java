package ma.istiqbal.site.registry;

import java.time.LocalDate;

/**
 * What an approved assessment found of a site.
 *
 * @param assessment its id
 * @param standard the version of the standard that it asked, {@code RECEPTION-1}
 * @param visitedOn in the site's time zone
 * @param passed the score reached the pass mark, and no blocking criterion failed
 * @param blockingHeld no blocking criterion failed, whatever the score
 */
public record Verdict(String assessment, String standard, LocalDate visitedOn, boolean passed, boolean blockingHeld) {}
