package ma.istiqbal.defaults.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses a query parameter that the operation does not know, or that is given twice: a misspelled filter must not
 * silently select everything.
 */
final class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // An error is reported by dispatching the same request again: its parameters are not for the reporter.
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getQueryString() != null
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("ma.istiqbal.")) {
            refuseUnknown(queried(request), known.computeIfAbsent(method, KnownParameters::of));
        }
        return true;
    }

    /** What a form's body says comes among the parameters as well, and is not the address's. */
    private static Map<String, List<String>> queried(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .build()
                    .getQueryParams();
        }
        Map<String, List<String>> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
        return given;
    }

    private static void refuseUnknown(Map<String, List<String>> given, Set<String> known) {
        List<Violation> violations = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                violations.add(Violation.at("?" + name, "UNKNOWN_PARAMETER"));
            } else if (values.size() > 1) {
                violations.add(Violation.at("?" + name, "GIVEN_TWICE"));
            }
        });
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations);
        }
    }

    private static Set<String> of(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    names.add(component.getName());
                }
            }
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null) {
                names.add(single.name().isEmpty() ? parameter.getParameter().getName() : single.name());
            }
        }
        return names;
    }
}
