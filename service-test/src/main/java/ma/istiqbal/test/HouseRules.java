package ma.istiqbal.test;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.mongodb.client.model.IndexOptions;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The architecture of a service as rules; ARCHITECTURE.md tells the reasons. */
public final class HouseRules {

    private HouseRules() {}

    private static final DescribedPredicate<JavaClass> AGGREGATES = new DescribedPredicate<>("records of the domain") {
        @Override
        public boolean test(JavaClass type) {
            return type.isRecord() && type.isTopLevelClass() && !type.isAnnotatedWith(ConfigurationProperties.class);
        }
    };

    private static final DescribedPredicate<JavaMethod> ROUTES = new DescribedPredicate<>("routes") {
        @Override
        public boolean test(JavaMethod method) {
            return method.getOwner().isAnnotatedWith(RestController.class)
                    && AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class);
        }
    };

    private static final DescribedPredicate<CodeUnitCallTarget> FORBIDDEN_CALLS =
            new DescribedPredicate<>("a collation, a change stream, a text search or a geo query") {
                @Override
                public boolean test(CodeUnitCallTarget called) {
                    String name = called.getName();
                    return called.getOwner().getPackageName().startsWith("com.mongodb")
                            && (name.equals("collation")
                                    || name.equals("watch")
                                    || name.equals("text")
                                    || name.startsWith("geo")
                                    || name.startsWith("near"));
                }
            };

    @ArchTest
    static final ArchRule aggregatesKnowNothingOfTheWebOrTheStore = noClasses()
            .that(AGGREGATES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "feign..", "tools.jackson..")
            .allowEmptyShould(true);

    /** A controller may say once who reads; whatever changes something says it itself, so that none is forgotten. */
    @ArchTest
    static final ArchRule everyRouteStatesWhoMayCallIt =
            methods().that(are(ROUTES)).should(stateTheirRoles());

    /** Where none is stated it is 200; what is stated, the OpenAPI document tells callers. */
    @ArchTest
    static final ArchRule everyRouteStatesTheStatusItAnswersWith =
            methods().that(are(ROUTES)).should(new AnsweredStatus());

    @ArchTest
    static final ArchRule controllersDoNotTouchTheStore = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "feign..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule feignStaysBehindItsDoor = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Client")
            .and()
            .haveSimpleNameNotEndingWith("Application")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("feign..", "org.springframework.cloud.openfeign..");

    @ArchTest
    static final ArchRule clientsAreKnownToTheirDoorOnly = classes()
            .that()
            .haveSimpleNameEndingWith("Client")
            .and()
            .areInterfaces()
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeAndIdentityAreInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    /** The embedded store ignores or refuses these; see embedded-mongodb/README.md. */
    @ArchTest
    static final ArchRule onlyWhatBothStoresReallyDo = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.mongodb.client.ClientSession")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb.client.model.changestream..", "com.mongodb.client.model.geojson..")
            .orShould()
            .callMethod(IndexOptions.class, "expireAfter", Long.class, java.util.concurrent.TimeUnit.class)
            .orShould()
            .callMethod(IndexOptions.class, "partialFilterExpression", org.bson.conversions.Bson.class)
            .orShould()
            .callMethodWhere(target(FORBIDDEN_CALLS));

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Base|Abstract)")
            .orShould()
            .haveNameMatching(".*\\.Abstract[A-Z]\\w*");

    @ArchTest
    static final ArchRule capabilitiesFormNoCycle =
            slices().matching("ma.istiqbal.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    /** What the configuration reads is declared with its kind and meaning, and nothing else is. */
    @ArchTest
    static void everyEnvironmentVariableIsDeclared(JavaClasses service) {
        DeclaredEnvironment.check();
    }

    private static boolean reads(JavaMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class);
        return mapping != null && Arrays.equals(mapping.method(), new RequestMethod[] {RequestMethod.GET});
    }

    private static ArchCondition<JavaMethod> stateTheirRoles() {
        return new ArchCondition<>("state their roles") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean stated = method.isAnnotatedWith(RolesAllowed.class)
                        || method.isAnnotatedWith(PermitAll.class)
                        || (reads(method) && method.getOwner().isAnnotatedWith(RolesAllowed.class));
                events.add(new SimpleConditionEvent(method, stated, method.getFullName() + " states no role"));
            }
        };
    }
}
