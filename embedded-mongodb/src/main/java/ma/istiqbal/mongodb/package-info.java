/**
 * The embedded MongoDB store for one machine: development, tests, demonstrations and small sites.
 *
 * <p>It speaks MongoDB's wire protocol on the loopback interface and keeps one file per store. What it cannot do as
 * MongoDB does, it refuses; it is never a production store.
 */
@NullMarked
package ma.istiqbal.mongodb;

import org.jspecify.annotations.NullMarked;
