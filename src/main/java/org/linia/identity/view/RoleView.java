package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.Permission;
import org.linia.identity.Reach;
import org.linia.identity.Role;
import org.linia.identity.RoleChange;
import org.linia.identity.RoleDraft;
import org.linia.identity.RoleLimits;
import org.linia.identity.RoleRow;
import org.linia.identity.boundary.AdministerRoles;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Option;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Viewer;

/** Editing one role, or making one when the address names none. */
@Named("roleEditor")
@RequestScoped
public class RoleView extends Editor<RoleRow> {
    private static final List<Role> RESTS_ON = List.of(Role.OPERATOR, Role.ENGINEER, Role.MANAGER);

    @Inject
    private AdministerRoles roles;

    @Inject
    private Attempt trial;

    @Inject
    private Messages messages;

    @Inject
    private Address address;

    @Inject
    private Viewer viewer;

    private RoleChange change;

    @Override
    protected RoleRow find(String key) {
        return roles.read(key);
    }

    @Override
    protected Form blank() {
        Form form = super.blank()
                .with("basedOn", Role.OPERATOR.name())
                .with("reach", Reach.ORGANISATION.name())
                .with("permissions", new String[] {Permission.SEE_TICKETS.name()});
        LimitsForm.fill(form, RoleLimits.NONE, viewer.getZone());
        return form;
    }

    @Override
    protected Form filled(RoleRow stored) {
        RoleDraft draft = stored.draft();
        Form form = new Form()
                .with("version", stored.version())
                .with("name", draft.name())
                .with("description", draft.description())
                .with("reach", draft.reach().name())
                .with("permissions", texts(draft.permissions()))
                .with("offices", texts(draft.offices()))
                .with("departments", texts(draft.departments()))
                .with("active", draft.active());
        LimitsForm.fill(form, draft.limits(), viewer.getZone());
        return form;
    }

    @Override
    protected String create() {
        RoleDraft draft = typed(
                getForm().text("organisation"),
                getForm().text("key"),
                Role.valueOf(getForm().text("basedOn")),
                getForm().text("name"));
        roles.create(draft);
        return "/admin/role?key=" + draft.address();
    }

    @Override
    protected void change(long version) {
        roles.change(getRow().address(), version, typed());
    }

    @Override
    protected void takeBack(long version) {
        RoleDraft now = getRow().draft();
        roles.change(now.address(), version, now.active(!now.active()));
    }

    /** Shows what the change would do, and changes nothing. */
    public void preview() {
        change = trial.gives(() -> roles.effect(getRow().address(), typed())).orElse(null);
    }

    private RoleDraft typed() {
        RoleDraft stored = getRow().draft();
        return typed(
                stored.organisation(),
                stored.key(),
                stored.basedOn(),
                getRow().builtIn() ? stored.name() : getForm().text("name"));
    }

    private RoleDraft typed(String organisation, String key, Role basedOn, String name) {
        Form form = getForm();
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        form.texts("permissions").stream().map(Permission::valueOf).forEach(permissions::add);
        return new RoleDraft(
                organisation,
                key,
                name,
                form.text("description"),
                basedOn,
                permissions,
                Reach.valueOf(form.text("reach")),
                form.texts("offices").stream()
                        .map(id -> new OfficeId(Long.parseLong(id)))
                        .toList(),
                form.texts("departments").stream()
                        .map(id -> new DepartmentId(Long.parseLong(id)))
                        .toList(),
                LimitsForm.limits(form),
                getRow() != null && getRow().builtIn() || form.flag("active"));
    }

    private static String[] texts(Collection<?> items) {
        return items.stream().map(Object::toString).toArray(String[]::new);
    }

    /** On which of the container's roles it may rest. */
    public List<Option> getBases() {
        return RESTS_ON.stream()
                .map(role -> new Option(role.name(), messages.get("shared.role." + role.containerName())))
                .toList();
    }

    /** What it may allow: what its container's role carries. */
    public List<Option> getPermissions() {
        Role rests = getRow() == null ? chosen() : getRow().draft().basedOn();
        return Arrays.stream(Permission.values())
                .filter(one -> one.area().isOpenTo(rests))
                .map(one -> new Option(one.name(), word(one)))
                .toList();
    }

    /** On what a new one rests, also before the form is read. */
    private Role chosen() {
        String typed = address.parameter("details:basedOn");
        String name = typed == null ? getForm().text("basedOn") : typed;
        return RESTS_ON.stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(Role.OPERATOR);
    }

    public List<Option> getReaches() {
        return Arrays.stream(Reach.values())
                .map(one -> new Option(one.name(), messages.word("identity.reach", one)))
                .toList();
    }

    private String word(Permission permission) {
        return messages.word("identity.permission", permission);
    }

    /** What the change would do, in words; nothing if it was not asked for. */
    public List<String> getChanges() {
        return Optional.ofNullable(change)
                .map(asked -> Stream.of(
                                asked.gained().stream().map(one -> messages.of("identity.role.gains", word(one))),
                                asked.lost().stream().map(one -> messages.of("identity.role.loses", word(one))),
                                asked.otherReach()
                                        ? Stream.of(messages.get("identity.role.otherReach"))
                                        : Stream.<String>empty())
                        .flatMap(Function.identity())
                        .toList())
                .orElse(List.of());
    }

    public boolean isPreviewed() {
        return change != null;
    }

    @Override
    protected String name() {
        return getRow() == null ? getForm().text("name") : getRow().draft().name();
    }

    @Override
    protected String texts() {
        return "identity.role";
    }

    @Override
    protected String subject(RoleRow stored) {
        return "role:" + stored.address();
    }
}
