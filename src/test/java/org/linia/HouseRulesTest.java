package org.linia;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.linia.house.Conditions.ASK_FOR_A_FRESH_SIGN_IN;
import static org.linia.house.Conditions.ASK_FOR_THE_TIME;
import static org.linia.house.Conditions.ASK_MANAGERS_FOR_A_PERMISSION;
import static org.linia.house.Conditions.CALL_DOWN_ONLY;
import static org.linia.house.Conditions.ENTER_BY_THE_DOOR;
import static org.linia.house.Conditions.HAVE_A_PLACE_ON_THE_MAP;
import static org.linia.house.Conditions.NAME_AN_AUDIENCE;
import static org.linia.house.Conditions.PLAIN_CLASSES;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.logging.Logger;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.linia.house.ModuleMap;
import org.linia.identity.boundary.AskForApproval;
import org.linia.identity.boundary.CarryOut;
import org.linia.identity.boundary.DecideRequests;
import org.linia.identity.boundary.FindRequests;
import org.linia.identity.boundary.NoteChange;

/** How Linia is built, checked. The words are those of the architecture: module, door, edge, audience. */
@AnalyzeClasses(packages = "org.linia", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule every_class_belongs_to_a_module_on_the_map = classes().should(HAVE_A_PLACE_ON_THE_MAP);

    @ArchTest
    static final ArchRule calls_go_down = classes().should(CALL_DOWN_ONLY);

    @ArchTest
    static final ArchRule modules_are_free_of_cycles =
            slices().matching("org.linia.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_module_has_one_door = classes().should(ENTER_BY_THE_DOOR);

    /** A build that finds no entities to weave is silent, and a server that finds them so loads more than was asked for. */
    @ArchTest
    static final ArchRule entities_are_woven =
            classes().that().areAnnotatedWith(Entity.class).should().implement(PersistenceWeaved.class);

    @ArchTest
    static final ArchRule the_middle_does_not_know_the_edges = noClasses()
            .that()
            .resideInAnyPackage("..boundary..", "..control..", "..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.linia..rest..", "org.linia..view..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entities_decide_alone = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.linia..boundary..", "org.linia..control..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule use_cases_live_in_boundary = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Stateful.class)
            .should()
            .resideInAPackage("org.linia.*.boundary")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule boundary_consists_of_use_cases = classes()
            .that()
            .resideInAPackage("..boundary..")
            .and(PLAIN_CLASSES)
            .should()
            .beAnnotatedWith(Stateless.class)
            .orShould()
            .beAnnotatedWith(Singleton.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_use_case_names_its_audience = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .or()
            .areAnnotatedWith(Stateful.class)
            .should(NAME_AN_AUDIENCE)
            .allowEmptyShould(true);

    /** Not the second manager's acts, whose permission is that of what they decide. Nor what notes a change for another use case, nor what lies below the permissions and is reached through them. */
    @ArchTest
    static final ArchRule managers_need_a_permission = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and()
            .doNotBelongToAnyOf(
                    NoteChange.class, AskForApproval.class, DecideRequests.class, CarryOut.class, FindRequests.class)
            .and()
            .resideOutsideOfPackage("org.linia.audit..")
            .should(ASK_MANAGERS_FOR_A_PERMISSION);

    @ArchTest
    static final ArchRule dangerous_acts_need_a_fresh_sign_in =
            classes().that().areAnnotatedWith(Stateless.class).should(ASK_FOR_A_FRESH_SIGN_IN);

    @ArchTest
    static final ArchRule entities_have_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..entity..")
            .and()
            .areNotPrivate()
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule time_is_asked_of_the_injected_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ModuleMap.ROOT + ".shared.time.ClockProducer")
            .should(accessTargetWhere(ASK_FOR_THE_TIME));

    @ArchTest
    static final ArchRule nothing_is_printed = noClasses().should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule a_logger_is_private_to_its_class = fields().that()
            .haveRawType(Logger.class)
            .should()
            .bePrivate()
            .andShould()
            .beStatic()
            .andShould()
            .beFinal()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*(DTO|Dto|VO|Bean|Manager|Utils?|Helpers?)(\\$.*)?")
            .orShould()
            .resideInAPackage("..common..");
}
