/**
 * The one log of a service. A change's record is written inside the changed document, in the same atomic write; the
 * relay numbers it and appends it to {@code changes}. The log is the audit trail, the history of a resource, and the
 * feed that other services and partners follow: at least once, in order per aggregate, deduplicated by
 * (aggregate, id, number).
 */
@NullMarked
package ma.istiqbal.defaults.change;

import org.jspecify.annotations.NullMarked;
