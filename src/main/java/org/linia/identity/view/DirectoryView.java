package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.linia.identity.DirectoryAttributes;
import org.linia.identity.DirectoryCheck;
import org.linia.identity.DirectoryDraft;
import org.linia.identity.DirectoryDraft.Connection;
import org.linia.identity.DirectoryKind;
import org.linia.identity.DirectoryRow;
import org.linia.identity.boundary.AdministerDirectories;
import org.linia.identity.boundary.CheckDirectory;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.text.Messages;

/** Editing one LDAP directory, or making one when the address names none; tries it when asked to. */
@Named("directoryEditor")
@RequestScoped
public class DirectoryView extends Editor<DirectoryRow> {
    @Inject
    private AdministerDirectories directories;

    @Inject
    private CheckDirectory check;

    @Inject
    private Attempt trial;

    @Inject
    private Messages messages;

    private DirectoryCheck checked;

    @Override
    protected DirectoryRow find(String key) {
        return directories.read(key);
    }

    @Override
    protected Form blank() {
        return super.blank()
                .with("kind", DirectoryKind.ACTIVE_DIRECTORY.name())
                .with("everyHours", 0)
                .with("mostLeaving", DirectoryDraft.USUALLY_LEAVING);
    }

    @Override
    protected Form filled(DirectoryRow stored) {
        DirectoryDraft draft = stored.draft();
        Connection connection = draft.connection();
        return attributes(new Form(), draft.attributes())
                .with("version", stored.version())
                .with("name", draft.name())
                .with("organisation", draft.organisation())
                .with("kind", draft.kind().name())
                .with("address", connection.address())
                .with("startTls", connection.startTls())
                .with("certificate", connection.certificate())
                .with("bindDn", connection.bindDn())
                .with("peopleBase", draft.peopleBase())
                .with("peopleFilter", draft.peopleFilter())
                .with("groupsBase", draft.groupsBase())
                .with("groupsFilter", draft.groupsFilter())
                .with("domains", String.join(", ", draft.domains()))
                .with("makesAccounts", draft.makesAccounts())
                .with("linksByEmail", draft.linksByEmail())
                .with("everyHours", draft.everyHours())
                .with("mostLeaving", draft.mostLeaving())
                .with("active", draft.active());
    }

    private static Form attributes(Form form, DirectoryAttributes names) {
        return form.with("idAttribute", names.id())
                .with("usernameAttribute", names.username())
                .with("nameAttribute", names.name())
                .with("emailAttribute", names.email())
                .with("phoneAttribute", names.phone())
                .with("departmentAttribute", names.department())
                .with("managerAttribute", names.manager())
                .with("lockedAttribute", names.locked())
                .with("groupNameAttribute", names.groupName())
                .with("memberAttribute", names.member());
    }

    @Override
    protected String create() {
        Form form = getForm();
        DirectoryDraft draft =
                typed(form.text("key"), form.text("organisation"), DirectoryKind.valueOf(form.text("kind")));
        directories.create(draft);
        return "/admin/directory?key=" + draft.key();
    }

    @Override
    protected void change(long version) {
        DirectoryDraft stored = getRow().draft();
        directories.change(stored.key(), version, typed(stored.key(), stored.organisation(), stored.kind()));
    }

    @Override
    protected void takeBack(long version) {
        DirectoryDraft now = getRow().draft();
        directories.change(now.key(), version, now.active(!now.active()));
    }

    /** Tries the stored one. */
    public void check() {
        checked = trial.gives(() -> check.check(getRow().draft().key())).orElse(null);
    }

    private DirectoryDraft typed(String key, String organisation, DirectoryKind kind) {
        Form form = getForm();
        return new DirectoryDraft(
                key,
                form.text("name"),
                organisation,
                kind,
                new Connection(
                        form.text("address"),
                        form.flag("startTls"),
                        form.text("certificate"),
                        form.text("bindDn"),
                        form.text("bindPassword")),
                form.text("peopleBase"),
                form.text("peopleFilter"),
                form.text("groupsBase"),
                form.text("groupsFilter"),
                attributes(form),
                domains(form.text("domains")),
                form.flag("makesAccounts"),
                form.flag("linksByEmail"),
                number(form, "everyHours", 0),
                number(form, "mostLeaving", DirectoryDraft.USUALLY_LEAVING),
                form.flag("active"));
    }

    private static DirectoryAttributes attributes(Form form) {
        return new DirectoryAttributes(
                form.text("idAttribute"),
                form.text("usernameAttribute"),
                form.text("nameAttribute"),
                form.text("emailAttribute"),
                form.text("phoneAttribute"),
                form.text("departmentAttribute"),
                form.text("managerAttribute"),
                form.text("lockedAttribute"),
                form.text("groupNameAttribute"),
                form.text("memberAttribute"));
    }

    /** What is no number is none that is allowed. */
    private static int number(Form form, String field, int otherwise) {
        String text = form.text(field);
        return text == null ? otherwise : text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static List<String> domains(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\s,;]+"))
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }

    public List<DirectoryKind> getKinds() {
        return List.of(DirectoryKind.values());
    }

    /** Null until it was tried. */
    public DirectoryCheck getChecked() {
        return checked;
    }

    /** What was found when it was tried, in words. */
    public List<String> getFaults() {
        return checked == null
                ? List.of()
                : checked.faults().stream()
                        .map(found -> messages.of(
                                found.text().key(), found.text().arguments().toArray()))
                        .toList();
    }

    @Override
    protected String texts() {
        return "identity.directory";
    }

    @Override
    protected String subject(DirectoryRow stored) {
        return "directory:" + stored.draft().key();
    }
}
