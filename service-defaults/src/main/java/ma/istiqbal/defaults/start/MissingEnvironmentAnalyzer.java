package ma.istiqbal.defaults.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports what is missing in one line instead of a stack trace. */
final class MissingEnvironmentAnalyzer extends AbstractFailureAnalyzer<MissingEnvironment> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MissingEnvironment missing) {
        return new FailureAnalysis(
                missing.getMessage(), "Set them; each service's README says what they mean.", missing);
    }
}
