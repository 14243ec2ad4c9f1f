/**
 * What happens at a site's points: daily counts, and visits as queue systems measured them, with the waits that follow
 * from both. What was announced, measured and felt always stands side by side.
 */
@NullMarked
package ma.istiqbal.site.activity;

import org.jspecify.annotations.NullMarked;
