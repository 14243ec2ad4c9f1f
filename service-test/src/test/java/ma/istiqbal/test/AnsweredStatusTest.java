package ma.istiqbal.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ConditionEvents;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

class AnsweredStatusTest {

    private static final JavaClass ROUTES = new ClassFileImporter().importClass(Routes.class);

    @ParameterizedTest
    @CsvSource({
        "silentlyCreated, false",
        "silentlyCreatedByName, false",
        "saidToBeCreated, false",
        "saidToBeCreatedElsewhere, false",
        "created, true",
        "createdByName, true",
        "found, true",
        "foundOrNot, true",
        "gone, true"
    })
    void whatIsStatedMustBeWhatIsAnswered(String route, boolean holds) {
        ConditionEvents events = ConditionEvents.Factory.create();
        new AnsweredStatus().check(ROUTES.getMethod(route), events);
        assertThat(events.containViolation()).isEqualTo(!holds);
    }

    static final class Routes {

        ResponseEntity<Void> silentlyCreated() {
            return ResponseEntity.created(URI.create("/1")).build();
        }

        ResponseEntity<Void> silentlyCreatedByName() {
            return ResponseEntity.status(HttpStatus.CREATED).build();
        }

        @ResponseStatus(HttpStatus.CREATED)
        ResponseEntity<Void> saidToBeCreated() {
            return ResponseEntity.ok().build();
        }

        @ResponseStatus(HttpStatus.CREATED)
        ResponseEntity<Void> saidToBeCreatedElsewhere() {
            return found();
        }

        @ResponseStatus(HttpStatus.CREATED)
        ResponseEntity<Void> created() {
            return ResponseEntity.created(URI.create("/1")).build();
        }

        @ResponseStatus(HttpStatus.CREATED)
        ResponseEntity<Void> createdByName() {
            return ResponseEntity.status(HttpStatus.CREATED).build();
        }

        ResponseEntity<Void> found() {
            return ResponseEntity.ok().build();
        }

        ResponseEntity<Void> foundOrNot() {
            if (ROUTES.isInterface()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return ResponseEntity.ok().build();
        }

        @ResponseStatus(HttpStatus.NO_CONTENT)
        void gone() {
            // Without a ResponseEntity the annotation is what callers get.
        }
    }
}
