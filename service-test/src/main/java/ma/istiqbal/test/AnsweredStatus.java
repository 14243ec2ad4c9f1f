package ma.istiqbal.test;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.defaults.web.Representation;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Whether a route answers with the status that stands next to it, 200 where none does: the OpenAPI document believes
 * the annotations, callers get what the code says. A route with two answers states each as an {@code @ApiResponse}.
 */
final class AnsweredStatus extends ArchCondition<JavaMethod> {

    private static final Map<String, HttpStatus> ANSWERS = Map.of(
            "ok", HttpStatus.OK,
            "of", HttpStatus.OK,
            "created", HttpStatus.CREATED,
            "accepted", HttpStatus.ACCEPTED,
            "noContent", HttpStatus.NO_CONTENT);

    AnsweredStatus() {
        super("state the status they answer with");
    }

    @Override
    public void check(JavaMethod route, ConditionEvents events) {
        Set<HttpStatus> stated = stated(route);
        Set<HttpStatus> answered = answered(route);
        boolean entity = route.getRawReturnType().isEquivalentTo(ResponseEntity.class);
        // Without a ResponseEntity the annotation is what callers get.
        boolean holds = answered.isEmpty() ? !entity || stated.equals(Set.of(HttpStatus.OK)) : answered.equals(stated);
        events.add(new SimpleConditionEvent(
                route, holds, route.getFullName() + " answers with " + answered + " and states " + stated));
    }

    private static Set<HttpStatus> stated(JavaMethod route) {
        Set<HttpStatus> described =
                AnnotatedElementUtils.findMergedRepeatableAnnotations(route.reflect(), ApiResponse.class).stream()
                        .map(response -> HttpStatus.valueOf(Integer.parseInt(response.responseCode())))
                        .filter(HttpStatus::is2xxSuccessful)
                        .collect(Collectors.toSet());
        ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(route.reflect(), ResponseStatus.class);
        if (status != null) {
            described.add(status.code());
        }
        return described.isEmpty() ? Set.of(HttpStatus.OK) : described;
    }

    private static Set<HttpStatus> answered(JavaMethod route) {
        Set<HttpStatus> all = EnumSet.noneOf(HttpStatus.class);
        route.getMethodCallsFromSelf().stream().flatMap(AnsweredStatus::called).forEach(all::add);
        route.getFieldAccesses().stream().flatMap(AnsweredStatus::named).forEach(all::add);
        return all;
    }

    private static Stream<HttpStatus> called(JavaCall<?> call) {
        boolean answers = call.getTargetOwner().isEquivalentTo(ResponseEntity.class)
                || call.getTargetOwner().isEquivalentTo(Representation.class);
        return answers ? Stream.ofNullable(ANSWERS.get(call.getName())) : Stream.empty();
    }

    private static Stream<HttpStatus> named(JavaFieldAccess access) {
        return access.getTargetOwner().isEquivalentTo(HttpStatus.class)
                ? Stream.of(HttpStatus.valueOf(access.getName())).filter(HttpStatus::is2xxSuccessful)
                : Stream.empty();
    }
}
