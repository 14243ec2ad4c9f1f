/**
 * What the public is told: figures of complete periods, made once, safe from being subtracted from each other, approved
 * by a second person, and never changed afterwards. It never counts anything itself, nor shows a figure of any other
 * span of time.
 */
@NullMarked
package ma.istiqbal.feedback.publication;

import org.jspecify.annotations.NullMarked;
