package ma.istiqbal.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        if (!charges.isEmpty()) {
            add(
                    "RateLimit-Policy",
                    charges.stream().map(charge -> charge.policy().header()),
                    response);
            add("RateLimit", verdicts.stream().map(Policy.Verdict::header), response);
        }
    }

    /** One list, of what was counted before as well. */
    private static void add(String header, Stream<String> items, HttpServletResponse response) {
        response.setHeader(
                header,
                Stream.concat(Stream.ofNullable(response.getHeader(header)), items)
                        .collect(Collectors.joining(", ")));
    }
}
