package ma.istiqbal.local;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of a log for the eye: the services write JSON, for the machines that collect it. */
final class LogLine {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CAUSE = "Caused by: ";

    private LogLine() {}

    static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode event = JSON.readTree(line);
            if (!event.has("message")) {
                return line;
            }
            JsonNode log = event.path("log");
            String logger = log.path("logger").asString("");
            return time(event.path("@timestamp").asString("")) + " "
                    + log.path("level").asString("") + " "
                    + logger.substring(logger.lastIndexOf('.') + 1) + ": "
                    + firstLine(event.get("message").asString()) + failure(event.path("error"));
        } catch (JacksonException e) {
            return line;
        }
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("");
    }

    private static String time(String timestamp) {
        return timestamp.length() < 19 ? timestamp : timestamp.substring(11, 19);
    }

    /** The deepest cause says what to do; those above it only say who noticed. */
    private static String failure(JsonNode error) {
        return error.path("stack_trace")
                .asString("")
                .lines()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((above, below) -> below)
                .map(line -> line.substring(CAUSE.length()))
                .or(() -> error.path("message").asStringOpt())
                .map(cause -> " (" + cause + ")")
                .orElse("");
    }
}
