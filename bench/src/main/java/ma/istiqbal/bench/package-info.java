/**
 * Measures the running platform: CPU time per request, latency and memory, each beside a bare baseline that runs at the
 * same time on the same store. Nothing here is a test; what was seen is written down in the README.
 */
@NullMarked
package ma.istiqbal.bench;

import org.jspecify.annotations.NullMarked;
