/** What the tests of every service share: a real store, real tokens, an adjustable clock, and the rules of the house. */
@NullMarked
package ma.istiqbal.test;

import org.jspecify.annotations.NullMarked;
