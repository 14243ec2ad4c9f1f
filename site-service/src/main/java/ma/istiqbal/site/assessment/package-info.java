/**
 * The reception standards, and the assessments of sites against them. It tells the registry what was found; what
 * follows from that, the label included, is the registry's to decide.
 */
@NullMarked
package ma.istiqbal.site.assessment;

import org.jspecify.annotations.NullMarked;
