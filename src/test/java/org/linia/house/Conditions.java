package org.linia.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.linia.identity.Audience;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;

/** The words of {@code HouseRulesTest} that ArchUnit does not have. */
public final class Conditions {

    /** Whether someone outside may run a use case must be said in the code; {@code @DenyAll} says it for nobody. */
    public static final ArchCondition<JavaClass> NAME_AN_AUDIENCE = new ArchCondition<>("name an audience") {
        @Override
        public void check(JavaClass useCase, ConditionEvents events) {
            if (!hasAudience(useCase)) {
                useCase.getAllMethods().stream()
                        .filter(method -> isUseCase(method) && !hasAudience(method))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " has neither @RolesAllowed nor @PermitAll")));
            }
        }
    };

    /** Managers alone read what they administer; to change it, and to see what is delicate, takes a permission. */
    public static final ArchCondition<JavaClass> ASK_MANAGERS_FOR_A_PERMISSION =
            new ArchCondition<>("ask managers for a permission") {
                @Override
                public void check(JavaClass useCase, ConditionEvents events) {
                    useCase.getMethods().stream()
                            .filter(method -> isForManagersAlone(method)
                                    && !READING.contains(method.getName())
                                    && !method.isAnnotatedWith(Permitted.class))
                            .forEach(method -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " is for managers and has no @Permitted")));
                }
            };

    private static final Set<String> READING = Set.of("all", "read");

    /** Who holds what, who says who people are, how they come in; what is taken away for good; what leaves the house. */
    public static final ArchCondition<JavaClass> ASK_FOR_A_FRESH_SIGN_IN =
            new ArchCondition<>("ask for a fresh sign-in before dangerous acts") {
                @Override
                public void check(JavaClass useCase, ConditionEvents events) {
                    useCase.getMethods().stream()
                            .filter(method -> method.isAnnotatedWith(Permitted.class)
                                    && isDangerous(useCase, method)
                                    && !method.isAnnotatedWith(FreshSignIn.class))
                            .forEach(method -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " is dangerous and has no @FreshSignIn")));
                    useCase.getMethods().stream()
                            .filter(method -> method.isAnnotatedWith(FreshSignIn.class)
                                    && !method.isAnnotatedWith(Permitted.class))
                            .forEach(method -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " has @FreshSignIn that nobody looks at")));
                }
            };

    private static final Set<Permission> DELICATE = Set.of(
            Permission.ADMINISTER_ROLES,
            Permission.ADMINISTER_PROVIDERS,
            Permission.ADMINISTER_POLICIES,
            Permission.ADMINISTER_WEBHOOKS);

    private static final Set<String> CHANGING = Set.of(
            "create",
            "change",
            "give",
            "grant",
            "takeBack",
            "add",
            "link",
            "unlink",
            "mark",
            "reset",
            "start",
            "renewSecret");

    private static boolean isDangerous(JavaClass useCase, JavaMethod method) {
        Permission permission = method.getAnnotationOfType(Permitted.class).value();
        // what an organisation's directory says, a program says
        return method.getName().matches("(delete|remove|erase|reset).*")
                        && !useCase.getSimpleName().startsWith("Provision")
                || useCase.getSimpleName().startsWith("Export")
                || DELICATE.contains(permission) && CHANGING.contains(method.getName());
    }

    private static boolean isForManagersAlone(JavaMethod method) {
        return method.isAnnotatedWith(RolesAllowed.class)
                && List.of(Audience.MANAGER)
                        .equals(List.of(
                                method.getAnnotationOfType(RolesAllowed.class).value()));
    }

    public static final ArchCondition<JavaClass> HAVE_A_PLACE_ON_THE_MAP =
            new ArchCondition<>("belong to a module on the map") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (ModuleMap.moduleOf(type).filter(ModuleMap::knows).isEmpty()) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no module"));
                    }
                }
            };

    public static final ArchCondition<JavaClass> CALL_DOWN_ONLY = betweenModules(
            "call only modules below",
            (caller, called) ->
                    ModuleMap.allows(caller, ModuleMap.moduleOf(called).orElseThrow()));

    public static final ArchCondition<JavaClass> ENTER_BY_THE_DOOR = betweenModules(
            "enter other modules by their root package or boundary",
            (caller, called) ->
                    ModuleMap.isDoor(called, ModuleMap.moduleOf(called).orElseThrow()));

    /** Reading the machine's clock, by whichever way; reading it through a {@link Clock} is fine. */
    public static final DescribedPredicate<JavaAccess<?>> ASK_FOR_THE_TIME =
            DescribedPredicate.describe("reads the machine's clock", access -> asksForTheTime(access.getTarget()));

    /** Neither records nor interfaces and the like: what could be a use case. */
    public static final DescribedPredicate<JavaClass> PLAIN_CLASSES = DescribedPredicate.describe(
            "are plain classes",
            type -> type.isTopLevelClass()
                    && !type.isInterface()
                    && !type.isRecord()
                    && !type.isEnum()
                    && !type.getSimpleName().equals("package-info")
                    && !type.isAssignableTo(Throwable.class));

    private Conditions() {}

    private static boolean asksForTheTime(AccessTarget target) {
        JavaClass owner = target.getOwner();
        return switch (target.getName()) {
            case "now" ->
                owner.getPackageName().equals("java.time")
                        && target instanceof AccessTarget.CodeUnitAccessTarget call
                        && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "getInstance" -> owner.isEquivalentTo(Calendar.class);
            case "<init>" ->
                owner.isEquivalentTo(Date.class)
                        && target instanceof AccessTarget.CodeUnitAccessTarget call
                        && call.getRawParameterTypes().isEmpty();
            default -> owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system");
        };
    }

    private static ArchCondition<JavaClass> betweenModules(
            String description, BiPredicate<String, JavaClass> mayCallerUse) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                ModuleMap.moduleOf(type).ifPresent(caller -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> leaves(caller, dependency))
                        .filter(dependency -> !mayCallerUse.test(caller, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()))));
            }
        };
    }

    private static boolean leaves(String module, Dependency dependency) {
        return ModuleMap.moduleOf(dependency.getTargetClass().getBaseComponentType())
                .filter(called -> !called.equals(module))
                .isPresent();
    }

    private static boolean isUseCase(JavaMethod method) {
        return method.getOwner().getPackageName().startsWith(ModuleMap.ROOT)
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean hasAudience(CanBeAnnotated place) {
        return place.isAnnotatedWith(RolesAllowed.class) || place.isAnnotatedWith(PermitAll.class);
    }
}
