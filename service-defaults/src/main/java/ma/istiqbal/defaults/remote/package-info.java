/**
 * Calls to other services: one door per upstream, bounded in time, number and repetition. Silence is an
 * {@link UpstreamUnavailable}, never an invented value.
 */
@NullMarked
package ma.istiqbal.defaults.remote;

import org.jspecify.annotations.NullMarked;
