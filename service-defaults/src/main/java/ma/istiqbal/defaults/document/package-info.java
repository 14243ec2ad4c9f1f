/**
 * Aggregates as MongoDB documents: optimistic versions, and every change's record written with the change itself. A
 * write touches one document, so that it is atomic on a single node, a replica set and a sharded cluster alike.
 */
@NullMarked
package ma.istiqbal.defaults.document;

import org.jspecify.annotations.NullMarked;
