package ma.istiqbal.defaults.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ma.istiqbal.defaults.web.ExpectedVersion;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Adds to an operation what follows from its code: who may call it, its headers, and the errors it can answer. */
final class Conventions implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        RolesAllowed roles = roles(method);
        if (roles != null) {
            String who = "**Who may call:** " + String.join(", ", roles.value());
            String text = operation.getDescription();
            operation.setDescription(text == null ? who : text + "\n\n" + who);
        } else if (method.hasMethodAnnotation(PermitAll.class)) {
            operation.setSecurity(List.of());
        }
        if (takes(method, ExpectedVersion.class)) {
            operation.addParametersItem(header("If-Match", true, "ETag of the version that you read, `\"3\"`"));
        }
        if (method.hasMethodAnnotation(PostMapping.class)) {
            boolean required = method.hasMethodAnnotation(PermitAll.class);
            operation.addParametersItem(header(
                    "Idempotency-Key",
                    required,
                    "8 to 255 visible characters; the same key and body take effect once and are answered alike, also "
                            + "when they are sent again after a failure"));
        }
        errors(method)
                .forEach((status, meaning) -> operation
                        .getResponses()
                        .addApiResponse(
                                status, new ApiResponse().description(meaning).content(problem())));
        return operation;
    }

    /** What stands at the operation counts, and at its class where nothing does; none when anyone may call. */
    private static @Nullable RolesAllowed roles(HandlerMethod method) {
        RolesAllowed own = method.getMethodAnnotation(RolesAllowed.class);
        return own != null || method.hasMethodAnnotation(PermitAll.class)
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RolesAllowed.class);
    }

    private static Map<String, String> errors(HandlerMethod method) {
        Map<String, String> errors = new TreeMap<>();
        errors.put("400", "Malformed, or with invalid values; all are listed");
        errors.put("404", "There is no such resource, or none that the caller may see");
        errors.put("429", "Too many requests; see Retry-After");
        errors.put("503", "Temporarily unavailable; see Retry-After");
        if (roles(method) != null) {
            errors.put("401", "No valid token");
            errors.put("403", "The caller's role or scope does not include this operation");
        }
        if (Stream.of(method.getMethodParameters()).anyMatch(p -> p.hasParameterAnnotation(RequestBody.class))) {
            errors.put("408", "The body came too slowly");
            errors.put("409", "Conflicts with the current state");
            errors.put("413", "The body is too large");
            errors.put("415", "The body is not JSON in UTF-8");
            errors.put("422", "Well formed, but impossible: it names what does not exist, or breaks a rule");
        }
        if (takes(method, ExpectedVersion.class)) {
            errors.put("412", "The resource was changed since, perhaps by this very request when it was sent before");
            errors.put("428", "If-Match is missing");
        }
        return errors;
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Stream.of(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static HeaderParameter header(String name, boolean required, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).required(required).description(description).schema(new StringSchema());
        return header;
    }

    private static Content problem() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref(ProblemSchema.REFERENCE)));
    }
}
