package ma.istiqbal.defaults.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports what is missing or wrong in one line instead of a stack trace. */
final class UnusableEnvironmentAnalyzer extends AbstractFailureAnalyzer<UnusableEnvironment> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableEnvironment unusable) {
        return new FailureAnalysis(
                unusable.getMessage(),
                "Set them, in the environment or as files under /run/secrets; CONFIGURATION.md says what they mean.",
                unusable);
    }
}
