package ma.istiqbal.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class StatedRolesTest {

    @Test
    void aControllerSaysOnceWhoReads() {
        assertThat(violations(Read.class)).isZero();
        assertThat(violations(Silent.class)).isEqualTo(1);
    }

    @Test
    void whatChangesSomethingSaysItsRolesItself() {
        assertThat(violations(Written.class)).isEqualTo(2);
    }

    private static int violations(Class<?> controller) {
        return HouseRules.everyRouteStatesWhoMayCallIt
                .evaluate(new ClassFileImporter().importClasses(controller))
                .getFailureReport()
                .getDetails()
                .size();
    }

    @RestController
    @RolesAllowed("reader")
    static final class Read {

        @GetMapping("/a")
        String readByItsReaders() {
            return "";
        }

        @PostMapping("/a")
        @RolesAllowed("writer")
        String written() {
            return "";
        }
    }

    @RestController
    static final class Silent {

        @GetMapping("/b")
        String readByNobodyKnowsWhom() {
            return "";
        }
    }

    @RestController
    @RolesAllowed("reader")
    static final class Written {

        @PostMapping("/c")
        String writtenByEveryReader() {
            return "";
        }

        @RequestMapping("/d")
        String writtenByEveryReaderToo() {
            return "";
        }
    }
}
