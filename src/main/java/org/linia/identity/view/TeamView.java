package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Option;
import org.linia.shared.problem.InvalidInput;

/** Editing one team, or making one when the address names none. */
@Named("team")
@RequestScoped
public class TeamView extends Editor<TeamRow> {
    @Inject
    private AdministerTeams teams;

    @Inject
    private FindPeople people;

    @Override
    protected TeamRow find(String key) {
        return teams.read(key);
    }

    @Override
    protected Form blank() {
        return super.blank().with("talksToUsers", true);
    }

    @Override
    protected Form filled(TeamRow stored) {
        TeamFacts facts = stored.facts();
        return new Form()
                .with("version", stored.version())
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
                .with("members", texts(facts.members()))
                .with("leads", texts(facts.leads()))
                .with("standIn", facts.standIn());
    }

    @Override
    protected String create() {
        TeamFacts facts = typed(getForm().text("key"));
        teams.create(facts);
        return "/admin/team?key=" + facts.key();
    }

    @Override
    protected void change(long version) {
        String key = getRow().facts().key();
        teams.change(key, version, typed(key));
    }

    @Override
    protected void takeBack(long version) {
        TeamFacts now = getRow().facts();
        teams.change(now.key(), version, now.active(!now.active()));
    }

    private TeamFacts typed(String key) {
        Form form = getForm();
        Set<AccountId> members = members();
        return new TeamFacts(
                key,
                form.text("name"),
                form.flag("talksToUsers"),
                form.flag("active"),
                form.texts("levels").stream().map(BigDecimal::new).collect(Collectors.toSet()),
                new HashSet<>(form.texts("organisations")),
                form.texts("offices").stream()
                        .map(id -> new OfficeId(Long.parseLong(id)))
                        .collect(Collectors.toSet()),
                members,
                chosen("leads").stream().filter(members::contains).collect(Collectors.toSet()),
                form.text("standIn"));
    }

    private Set<AccountId> chosen(String field) {
        return getForm().texts(field).stream()
                .map(id -> new AccountId(Long.parseLong(id)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<AccountId> members() {
        Set<AccountId> members = chosen("members");
        String added = getForm().text("add");
        if (added != null) {
            for (String name : added.split("[,;\\s]+")) {
                Member found =
                        people.named(name).orElseThrow(() -> InvalidInput.of("add", "identity.invalid.person", name));
                members.add(found.id());
            }
        }
        return members;
    }

    private static String[] texts(Collection<?> items) {
        return items.stream().map(Object::toString).toArray(String[]::new);
    }

    @Override
    protected String texts() {
        return "identity.team";
    }

    @Override
    protected String subject(TeamRow stored) {
        return "team:" + stored.facts().key();
    }

    /** The members by name. */
    public List<Option> getMembers() {
        return getRow() == null
                ? List.of()
                : people.names(getRow().facts().members()).entrySet().stream()
                        .map(one -> new Option(one.getKey().toString(), one.getValue()))
                        .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                        .toList();
    }
}
