package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.FourEyesAct;
import org.linia.identity.PasswordRules;
import org.linia.identity.PolicyDraft;
import org.linia.identity.PolicyEffect;
import org.linia.identity.PolicyRow;
import org.linia.identity.Retention;
import org.linia.identity.boundary.AdministerPolicies;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Option;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Messages;

/** Editing how people of one organisation come in. */
@Named("policy")
@RequestScoped
public class PolicyView extends Editor<PolicyRow> {
    @Inject
    private AdministerPolicies policies;

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    @Inject
    private Attempt trial;

    @Inject
    private Address place;

    private PolicyEffect effect;
    private List<PolicyRow> rows;

    /** Each organisation has them: there are none to be made. */
    @Override
    public void open() throws IOException {
        if (getRow() == null) {
            place.refuse();
        }
    }

    @Override
    protected PolicyRow find(String organisation) {
        return policies.read(organisation);
    }

    @Override
    protected Form filled(PolicyRow stored) {
        PolicyDraft draft = stored.draft();
        return new Form()
                .with("version", stored.version())
                .with("sessionIdle", draft.idle() == null ? null : draft.idle().toMinutes())
                .with(
                        "sessionLongest",
                        draft.longest() == null ? null : draft.longest().toHours())
                .with("signInFresh", draft.fresh().toMinutes())
                .with("passwordLength", draft.passwords().shortest())
                .with("passwordsRemembered", draft.passwords().remembered())
                .with("easyPasswordsRefused", draft.passwords().refusesEasy())
                .with("passwordsOff", draft.passwords().off())
                .with("networks", LimitsForm.text(draft.networks()))
                .with("fourEyes", draft.fourEyes().stream().map(Enum::name).toArray(String[]::new))
                .with("auditYears", draft.retention().auditYears())
                .with("sessionDays", draft.retention().sessionDays());
    }

    @Override
    protected String create() {
        throw new NotFound();
    }

    @Override
    protected void change(long version) {
        policies.change(organisation(), version, typed());
    }

    @Override
    protected void takeBack(long version) {
        policies.takeBack(organisation(), version);
    }

    @Override
    protected boolean canBeTakenBack(boolean switched) {
        return true;
    }

    /** Shows what the change would do, and changes nothing. */
    public void preview() {
        effect = trial.gives(() -> policies.effect(organisation(), typed())).orElse(null);
    }

    private String organisation() {
        return getRow().draft().organisation();
    }

    private PolicyDraft typed() {
        Form form = getForm();
        Long idle = number("sessionIdle");
        Long longest = number("sessionLongest");
        return new PolicyDraft(
                organisation(),
                idle == null ? null : Duration.ofMinutes(idle),
                longest == null ? null : Duration.ofHours(longest),
                number("signInFresh") == null ? null : Duration.ofMinutes(number("signInFresh")),
                new PasswordRules(
                        (int) form.number("passwordLength"),
                        number("passwordsRemembered") == null ? 0 : (int) form.number("passwordsRemembered"),
                        form.flag("easyPasswordsRefused"),
                        form.flag("passwordsOff")),
                LimitsForm.networks(form),
                FourEyesAct.ofNames(String.join(" ", form.texts("fourEyes"))),
                new Retention(whole("auditYears"), whole("sessionDays")));
    }

    private Integer whole(String name) {
        Long number = number(name);
        return number == null ? null : number.intValue();
    }

    /** Null if nothing was typed. */
    private Long number(String name) {
        String text = getForm().text(name);
        if (text != null && !text.matches("\\d{1,6}")) {
            throw InvalidInput.of(name, "identity.invalid.number");
        }
        return text == null ? null : Long.valueOf(text);
    }

    public List<Option> getActs() {
        return Arrays.stream(FourEyesAct.values())
                .map(act -> new Option(act.name(), messages.word("identity.act", act)))
                .toList();
    }

    /** Null if it was not asked for. */
    public PolicyEffect getEffect() {
        return effect;
    }

    /** Of all organisations in the manager's scope. */
    public List<PolicyRow> getRows() {
        if (rows == null) {
            rows = policies.all();
        }
        return rows;
    }

    public long getMostIdle() {
        return policies.most().idle().toMinutes();
    }

    public long getMostLongest() {
        return policies.most().longest().toHours();
    }

    /** From where the manager comes now. */
    public String getAddress() {
        return caller.person().here() == null ? "" : caller.person().here().address();
    }

    @Override
    protected String name() {
        return getRow().organisationName();
    }

    @Override
    protected String texts() {
        return "identity.policy";
    }

    @Override
    protected String subject(PolicyRow stored) {
        return "policy:" + stored.draft().organisation();
    }
}
