/** Browser sessions, kept in MongoDB so that they survive a restart and work on several replicas. */
@NullMarked
package ma.istiqbal.gateway.session;

import org.jspecify.annotations.NullMarked;
