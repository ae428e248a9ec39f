package org.linia.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Acts for which an organisation may want a second manager, who needs the same permission. Texts: {@code identity.act.} and
 * the name.
 */
public enum FourEyesAct {
    GIVE_ROLE(Permission.ADMINISTER_ROLES),
    SWITCH_OFF_SIGN_IN(Permission.ADMINISTER_PROVIDERS),
    ERASE_PERSON(Permission.ERASE_PEOPLE),
    CHANGE_POLICIES(Permission.ADMINISTER_POLICIES),
    EXPORT_AUDIT(Permission.SEE_AUDIT_LOG);

    private final Permission permission;

    FourEyesAct(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }

    /** @param names separated by spaces, as they are stored */
    public static Set<FourEyesAct> ofNames(String names) {
        return names.isEmpty()
                ? Set.of()
                : Stream.of(names.split(" "))
                        .map(FourEyesAct::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FourEyesAct.class)));
    }

    public static String names(Collection<FourEyesAct> acts) {
        return Arrays.stream(values()).filter(acts::contains).map(Enum::name).collect(Collectors.joining(" "));
    }
}
