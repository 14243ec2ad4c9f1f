/**
 * Starts, watches and stops the whole platform on one machine, for people ({@code ./istiqbal}) and for the end-to-end
 * tests ({@link ma.istiqbal.local.Platform}). Knows processes, ports, files and addresses; never what a service does.
 */
@NullMarked
package ma.istiqbal.local;

import org.jspecify.annotations.NullMarked;
