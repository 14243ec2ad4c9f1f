/**
 * site-service owns the registry of reception sites: what a site is, where, when it is open, in which state of its life, and why. It
 * never knows what citizens answered, what an agreement says or how a rollout goes: it asks the service that does.
 */
@NullMarked
package ma.istiqbal.site;

import org.jspecify.annotations.NullMarked;
