package ma.istiqbal.defaults.web;

import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.problem.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads the query into a record, a parameter for each component, and reports all bad values at once. Spring's own binding
 * takes a header or a piece of the path for a parameter that is not given, and reads the annotations of every component
 * anew for every request.
 */
final class QueryRecords implements HandlerMethodArgumentResolver {

    private final ConversionService conversion;
    private final Validator validator;
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    QueryRecords(ConversionService conversion, Validator validator) {
        this.conversion = conversion;
        this.validator = validator;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ModelAttribute.class)
                && parameter.getParameterType().isRecord();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Shape shape = shapes.computeIfAbsent(parameter.getParameterType(), Shape::of);
        @Nullable Object[] values = new Object[shape.components.size()];
        Set<String> unreadable = new LinkedHashSet<>();
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components.get(i);
            try {
                values[i] = conversion.convert(request.getParameter(component.getName()), component.getType());
            } catch (ConversionException wrongType) {
                unreadable.add(component.getName());
            }
        }
        Object query = BeanUtils.instantiateClass(shape.constructor, values);
        List<Violation> found = violations(query, unreadable);
        if (!found.isEmpty()) {
            throw new InvalidRequest(found);
        }
        return query;
    }

    /** What could not be read is not reported a second time as missing. */
    private List<Violation> violations(Object query, Set<String> unreadable) {
        List<Violation> found = new ArrayList<>();
        unreadable.forEach(name -> found.add(Violation.at("?" + name, "WRONG_TYPE")));
        for (Violation broken : Violations.of(validator.validate(query))) {
            String name = broken.pointer().substring(1);
            if (!unreadable.contains(name)) {
                found.add(new Violation("?" + name, broken.code(), broken.arguments()));
            }
        }
        return found;
    }

    /** A record's components and the constructor that takes them. */
    private record Shape(Constructor<?> constructor, List<RecordComponent> components) {

        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(type.getDeclaredConstructor(types), components);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException("a record without its canonical constructor: " + type, impossible);
            }
        }
    }
}
