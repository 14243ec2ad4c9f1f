package ma.istiqbal.defaults.problem;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat refuses before any application code runs (a malformed request line, too large headers).
 * Neither language nor message bundles are known there, so the answer is short and in English.
 */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(
                        "{\"type\":\"urn:istiqbal:problem:refused\",\"title\":\"The request was refused\",\"status\":%d,\"code\":\"%s\"}"
                                .formatted(status, status < 500 ? "MALFORMED_REQUEST" : "INTERNAL_ERROR"));
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("client left before its refusal", gone);
        }
    }
}
