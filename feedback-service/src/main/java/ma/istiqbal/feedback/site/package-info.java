/**
 * The sites as site-service last told them: a read model that follows its feed, so that citizens are heard while
 * site-service is down. Nothing here is ever edited.
 */
@NullMarked
package ma.istiqbal.feedback.site;

import org.jspecify.annotations.NullMarked;
