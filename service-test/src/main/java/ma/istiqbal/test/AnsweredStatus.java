package ma.istiqbal.test;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.istiqbal.defaults.web.Representation;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Whether a route answers with the status that stands next to it, 200 where none does: the OpenAPI document believes
 * the annotation, callers get what the code says.
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
        HttpStatus stated = stated(route);
        Set<HttpStatus> answered = answered(route);
        boolean entity = route.getRawReturnType().isEquivalentTo(ResponseEntity.class);
        // Without a ResponseEntity the annotation is what callers get.
        boolean holds = answered.isEmpty() ? !entity || stated == HttpStatus.OK : answered.equals(Set.of(stated));
        events.add(new SimpleConditionEvent(
                route, holds, route.getFullName() + " answers with " + answered + " and states " + stated));
    }

    private static HttpStatus stated(JavaMethod route) {
        ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(route.reflect(), ResponseStatus.class);
        return status == null ? HttpStatus.OK : status.code();
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
