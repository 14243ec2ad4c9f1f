package ma.istiqbal.defaults.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** The shape of every error. */
final class ProblemSchema {

    static final String REFERENCE = "#/components/schemas/Problem";

    private ProblemSchema() {}

    static Schema<?> problem() {
        ArraySchema violations = new ArraySchema();
        violations.setDescription("Every bad value at once");
        violations.setItems(new Schema<>().$ref("#/components/schemas/Violation"));
        return new ObjectSchema()
                .description("RFC 9457 problem")
                .addProperty("type", new StringSchema().example("urn:istiqbal:problem:invalid-request"))
                .addProperty("title", new StringSchema().description("Localised"))
                .addProperty("status", new IntegerSchema().example(400))
                .addProperty("detail", new StringSchema().description("Localised"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("Stable").example("INVALID_REQUEST"))
                .addProperty("violations", violations)
                .addProperty("traceId", new StringSchema().description("To name when asking for help"));
    }

    static Schema<?> violation() {
        return new ObjectSchema()
                .addProperty(
                        "pointer",
                        new StringSchema()
                                .description("JSON pointer into the body, or ?name for a query parameter")
                                .example("/names/ar"))
                .addProperty("code", new StringSchema().description("Stable").example("REQUIRED"))
                .addProperty("message", new StringSchema().description("Localised"));
    }
}
