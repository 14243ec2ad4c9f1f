/**
 * New feedback and figures as they come, for staff and partners' systems that follow them.
 *
 * <p>Events have one order, that of the moments at which rows changed, and are told once those writes are over. One
 * reader of the store serves all streams of an instance, and only while there are some.
 */
@NullMarked
package ma.istiqbal.feedback.live;

import org.jspecify.annotations.NullMarked;
