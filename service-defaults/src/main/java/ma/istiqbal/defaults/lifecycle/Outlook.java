package ma.istiqbal.defaults.lifecycle;

import java.util.List;

/**
 * A transition as it stands now.
 *
 * @param yours whether the caller's role may make it
 * @param guards evaluated as if the request gave nothing but the state
 */
public record Outlook<S extends Enum<S>>(S to, boolean yours, List<GuardResult> guards) {}
