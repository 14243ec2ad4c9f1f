/** The deployment of a site within a phase: its stages, what they wait for, what blocks them, and when it will end. */
@NullMarked
package ma.istiqbal.rollout.deployment;

import org.jspecify.annotations.NullMarked;
