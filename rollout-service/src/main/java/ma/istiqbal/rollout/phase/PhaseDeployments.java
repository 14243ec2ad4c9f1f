package ma.istiqbal.rollout.phase;

import java.util.Set;

/** What a phase asks of its deployments, which know their phase and not the other way round. */
public interface PhaseDeployments {

    /** Whether a deployment of the phase has a stage left to do. */
    boolean anyOpenIn(String phase);

    /** Codes of the sites that have a deployment in the phase. */
    Set<String> sitesIn(String phase);
}
