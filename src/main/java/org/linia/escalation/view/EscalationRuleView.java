package org.linia.escalation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linia.escalation.EscalationAct;
import org.linia.escalation.RuleConditions;
import org.linia.escalation.RuleDraft;
import org.linia.escalation.RuleReaders;
import org.linia.escalation.RuleRow;
import org.linia.escalation.boundary.AdministerEscalation;
import org.linia.identity.AccountId;
import org.linia.identity.Keyed;
import org.linia.identity.boundary.AdministerTeams;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Option;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Messages;
import org.linia.sla.AgreementKind;
import org.linia.sla.Target;
import org.linia.sla.boundary.AdministerAgreements;
import org.linia.ticket.ReaderRole;

/** Editing one rule of escalation, or making one when the address names none. */
@Named("escalationRule")
@RequestScoped
public class EscalationRuleView extends Editor<RuleRow> {
    private static final String NUMBER = "\\d{1,6}";

    @Inject
    private AdministerEscalation escalation;

    @Inject
    private AdministerTeams teams;

    @Inject
    private AdministerAgreements agreements;

    @Inject
    private FindPeople find;

    @Inject
    private Messages messages;

    public List<String> getKinds() {
        return names(AgreementKind.values());
    }

    public List<String> getTargets() {
        return names(Target.values());
    }

    public List<String> getActs() {
        return names(EscalationAct.values());
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /** Teams that can take over: those in use, and the one that the rule has. */
    public List<Keyed> getTeams() {
        String chosen = getRow() == null ? null : getRow().draft().team();
        return teams.all().stream()
                .filter(team -> team.facts().active() || team.facts().key().equals(chosen))
                .map(team -> new Keyed(team.facts().key(), team.facts().name()))
                .toList();
    }

    @Override
    protected RuleRow find(String key) {
        return escalation.read(key);
    }

    @Override
    protected Form filled(RuleRow stored) {
        RuleDraft draft = stored.draft();
        return new Form()
                .with("version", stored.version())
                .with("name", draft.name())
                .with("position", draft.position())
                .with("active", draft.active())
                .with("kind", draft.kind())
                .with("target", draft.target())
                .with("percent", draft.percent())
                .with("act", draft.act())
                .with("team", draft.team())
                .with("agreements", draft.conditions().agreements())
                .with("organisations", draft.conditions().organisations())
                .with(
                        "people",
                        draft.readers().people().stream().map(Object::toString).toList())
                .with("teams", draft.readers().teams())
                .with("roles", draft.readers().roles().stream().map(Enum::name).toList());
    }

    @Override
    protected String create() {
        RuleDraft draft = typed(getForm().text("key"));
        escalation.create(draft);
        return "/admin/escalation-rule?key=" + draft.key();
    }

    @Override
    protected void change(long version) {
        String key = getRow().draft().key();
        escalation.change(key, version, typed(key));
    }

    @Override
    protected void takeBack(long version) {
        RuleDraft now = getRow().draft();
        escalation.change(now.key(), version, now.active(!now.active()));
    }

    private RuleDraft typed(String key) {
        Form form = getForm();
        EscalationAct act = one(EscalationAct.class, form.text("act"));
        return new RuleDraft(
                key,
                form.text("name"),
                number("position"),
                form.flag("active"),
                one(AgreementKind.class, form.text("kind")),
                one(Target.class, form.text("target")),
                number("percent"),
                act,
                act == EscalationAct.HAND_OVER ? form.text("team") : null,
                new RuleConditions(form.texts("agreements"), form.texts("organisations")),
                act == EscalationAct.NOTIFY ? readers() : RuleReaders.NOBODY);
    }

    private RuleReaders readers() {
        Form form = getForm();
        List<AccountId> people = new ArrayList<>(form.texts("people").stream()
                .map(id -> new AccountId(Long.parseLong(id)))
                .toList());
        String added = form.text("add");
        if (added != null) {
            Arrays.stream(added.split("[,;\\s]+"))
                    .forEach(name -> people.add(find.named(name)
                            .orElseThrow(() -> InvalidInput.of("add", "identity.invalid.person", name))
                            .id()));
        }
        return new RuleReaders(
                people,
                form.texts("teams"),
                form.texts("roles").stream()
                        .map(name -> one(ReaderRole.class, name))
                        .toList());
    }

    /** The people it tells, by name. */
    public List<Option> getPeople() {
        return getRow() == null
                ? List.of()
                : find.names(getRow().draft().readers().people()).entrySet().stream()
                        .map(one -> new Option(one.getKey().toString(), one.getValue()))
                        .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                        .toList();
    }

    public List<String> getRoles() {
        return names(ReaderRole.values());
    }

    /** Agreements by name, of all kinds. */
    public List<Option> getAgreements() {
        return agreements.all().stream()
                .map(row -> new Option(
                        row.draft().key(),
                        messages.word("escalation.kind", row.draft().kind()) + ": "
                                + row.draft().name()))
                .toList();
    }

    private int number(String field) {
        String typed = getForm().text(field);
        if (typed == null || !typed.matches(NUMBER)) {
            throw InvalidInput.of(field, "escalation.invalid." + field);
        }
        return Integer.parseInt(typed);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    protected String texts() {
        return "escalation.rule";
    }

    @Override
    protected String subject(RuleRow stored) {
        return "escalation-rule:" + stored.draft().key();
    }
}
