package ma.istiqbal.defaults.lifecycle;

import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.problem.Violation;

/** A guard that says itself which value of the request it misses; others are reported at the state asked for. */
public interface Reported {

    Violation violation(Outcome outcome);
}
