package ma.istiqbal.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.problem.ProblemWriter;
import org.springframework.stereotype.Component;

/** Counts a request against its quotas and says in the answer's headers what is left of them. */
@Component
final class Counter {

    private final ProblemWriter problems;
    private final MeterRegistry metrics;

    Counter(ProblemWriter problems, MeterRegistry metrics) {
        this.problems = problems;
        this.metrics = metrics;
    }

    /** Whether the request may go on; if not, it has been answered. */
    boolean passes(List<Charge> charges, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Policy.Verdict> verdicts = new ArrayList<>();
        boolean passes = true;
        for (Charge charge : charges) {
            Policy.Verdict verdict = charge.policy().take(charge.caller());
            verdicts.add(verdict);
            passes = verdict.passes();
            if (!passes) {
                break;
            }
        }
        tell(charges, verdicts, response);
        if (!passes) {
            metrics.counter(
                            "istiqbal.limit.refused",
                            "policy",
                            verdicts.getLast().name())
                    .increment();
            problems.write(
                    request, response, new TooManyRequests(verdicts.getLast().seconds()));
        }
        return passes;
    }

    private static void tell(List<Charge> charges, List<Policy.Verdict> verdicts, HttpServletResponse response) {
        charges.forEach(charge -> add("RateLimit-Policy", charge.policy().header(), response));
        verdicts.forEach(verdict -> add("RateLimit", verdict.header(), response));
    }

    /** One list, of what was counted before as well. */
    private static void add(String header, String item, HttpServletResponse response) {
        String before = response.getHeader(header);
        response.setHeader(header, before == null ? item : before + ", " + item);
    }
}
