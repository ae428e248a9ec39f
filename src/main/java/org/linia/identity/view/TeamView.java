package org.linia.identity.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.Member;
import org.linia.identity.OfficeId;
import org.linia.identity.TeamFacts;
import org.linia.identity.TeamRow;
import org.linia.identity.boundary.AdministerTeams;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Option;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;

/** Editing one team, or making one when the address names none. */
@Named("team")
@RequestScoped
public class TeamView {
    @Inject
    private AdministerTeams teams;

    @Inject
    private FindPeople people;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private TeamRow row;
    private boolean missing;
    private Form form;

    @PostConstruct
    void read() {
        String key = address.parameter("key");
        try {
            row = key == null ? null : teams.read(key);
        } catch (NotFound notMine) {
            missing = true;
        }
        form = row == null ? new Form().with("active", true).with("talksToUsers", true) : filled(row);
    }

    /** Before the page is shown. */
    public void open() throws IOException {
        if (missing) {
            address.refuse();
        }
    }

    public String save() {
        boolean isNew = row == null;
        boolean done = attempt.succeeds(() -> {
            if (isNew) {
                teams.create(facts());
            } else {
                teams.change(row.facts().key(), form.number("version"), facts());
            }
        });
        if (!done) {
            form.put("version", attempt.version(form.number("version")));
            return null;
        }
        toast.done("identity.saved", form.text("name"));
        if (isNew) {
            address.keepMessages();
            return "/admin/team?faces-redirect=true&key=" + form.text("key");
        }
        read();
        return null;
    }

    private TeamFacts facts() {
        return new TeamFacts(
                row == null ? form.text("key") : row.facts().key(),
                form.text("name"),
                form.flag("talksToUsers"),
                form.flag("active"),
                form.texts("levels").stream().map(BigDecimal::new).collect(Collectors.toSet()),
                new HashSet<>(form.texts("organisations")),
                form.texts("offices").stream()
                        .map(id -> new OfficeId(Long.parseLong(id)))
                        .collect(Collectors.toSet()),
                members());
    }

    private Set<AccountId> members() {
        Set<AccountId> members = form.texts("members").stream()
                .map(id -> new AccountId(Long.parseLong(id)))
                .collect(Collectors.toCollection(HashSet::new));
        String added = form.text("add");
        if (added != null) {
            for (String name : added.split("[,;\\s]+")) {
                Member found =
                        people.named(name).orElseThrow(() -> InvalidInput.of("add", "identity.invalid.person", name));
                members.add(found.id());
            }
        }
        return members;
    }

    private static Form filled(TeamRow row) {
        TeamFacts facts = row.facts();
        return new Form()
                .with("version", row.version())
                .with("key", facts.key())
                .with("name", facts.name())
                .with("talksToUsers", facts.talksToUsers())
                .with("active", facts.active())
                .with(
                        "levels",
                        texts(facts.levels().stream()
                                .map(level -> level.stripTrailingZeros().toPlainString())
                                .toList()))
                .with("organisations", texts(facts.organisations()))
                .with("offices", texts(facts.offices()))
                .with("members", texts(facts.members()));
    }

    private static String[] texts(Collection<?> items) {
        return items.stream().map(Object::toString).toArray(String[]::new);
    }

    /** The members by name. */
    public List<Option> getMembers() {
        return row == null
                ? List.of()
                : people.names(row.facts().members()).entrySet().stream()
                        .map(one -> new Option(one.getKey().toString(), one.getValue()))
                        .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                        .toList();
    }

    /** Null for a new one. */
    public TeamRow getRow() {
        return row;
    }

    public String getSubject() {
        return row == null ? null : "team:" + row.facts().key();
    }

    public Form getForm() {
        return form;
    }
}
