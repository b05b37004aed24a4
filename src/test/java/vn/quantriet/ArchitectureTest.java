package vn.quantriet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.QuestionBanks;
import vn.quantriet.questions.BankQuestion;
import vn.quantriet.questions.Grading;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.QuestionBank;

/** What Spring Modulith does not say about the shape of a room. */
@AnalyzeClasses(packages = "vn.quantriet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule entitiesStayInTheirRoom =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayInTheirRoom =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule viewsStayInTheirRoom = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePackagePrivate()
            .andShould(resideInUiOrShell());

    @ArchTest
    static final ArchRule screensReachNoDatabase = noClasses()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class);

    /** They pass through services alone, which say what of them may be seen and when. */
    @ArchTest
    static final ArchRule rightAnswersStayBehindServices = noClasses()
            .that(assignableTo(Component.class)
                    .or(annotatedWith(Controller.class))
                    .or(metaAnnotatedWith(Controller.class))
                    .or(resideInAPackage("..ui..")))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(QuestionBanks.class, QuestionBank.class, BankQuestion.class, Question.class, Grading.class);

    @ArchTest
    static final ArchRule servicesAreGuarded =
            classes().that().areAnnotatedWith(Service.class).should(guardEveryPublicMethod());

    @ArchTest
    static final ArchRule viewsAreGuarded = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(OpenToAll.class);

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .that()
            .doNotHaveSimpleName("package-info")
            .and()
            .doNotHaveFullyQualifiedName("vn.quantriet.Application")
            .should(liveInANullMarkedPackage());

    @ArchTest
    static final ArchRule timeIsAskedFor = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule noNamesThatSayNothing =
            noClasses().should().haveNameMatching(".*(Dto|Impl|Manager|Utils?|Helper)");

    private static ArchCondition<JavaClass> resideInUiOrShell() {
        var home = resideInAPackage("..ui..").or(resideInAPackage("vn.quantriet.shell.."));
        return new ArchCondition<>("live in a ui package or the shell") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                events.add(new SimpleConditionEvent(view, home.test(view), view.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> guardEveryPublicMethod() {
        return new ArchCondition<>("guard every public method with @Requires or @OpenToAll") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                for (JavaMethod method : service.getMethods()) {
                    if (method.getModifiers().contains(JavaModifier.PUBLIC)
                            && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                        events.add(new SimpleConditionEvent(
                                method, isGuarded(method), method.getFullName() + " has no guard"));
                    }
                }
            }

            private boolean isGuarded(JavaMethod method) {
                return method.isAnnotatedWith(Requires.class)
                        || method.isAnnotatedWith(OpenToAll.class)
                        || method.getOwner().isAnnotatedWith(Requires.class)
                        || method.getOwner().isAnnotatedWith(OpenToAll.class);
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, type.getPackage().isAnnotatedWith(NullMarked.class), type.getFullName()));
            }
        };
    }
}
