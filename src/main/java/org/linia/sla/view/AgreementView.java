package org.linia.sla.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;
import org.linia.sla.AgreementDraft;
import org.linia.sla.AgreementExample;
import org.linia.sla.AgreementKind;
import org.linia.sla.AgreementRow;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.Target;
import org.linia.sla.boundary.AdministerAgreements;
import org.linia.sla.boundary.SimulateAgreement;

/** Editing one agreement, or making one when the address names none; works an example out line by line as one types. */
@Named("agreementEditor")
@RequestScoped
public class AgreementView extends Editor<AgreementRow> {
    private static final int QUARTER = 90;

    @Inject
    private AdministerAgreements agreements;

    @Inject
    private SimulateAgreement simulations;

    @Inject
    private Attempt attempt;

    @Inject
    private Address address;

    @Inject
    private Viewer viewer;

    @Inject
    private Times times;

    @Override
    protected AgreementRow find(String key) {
        return agreements.read(key);
    }

    @Override
    protected Form blank() {
        Form form = span(new Form())
                .with("active", true)
                .with("kind", asked().name())
                .with("warnings", "75")
                .with("example", Priority.HIGH.name());
        return pausing(form, asked());
    }

    /** The kind that was chosen: which conditions are read from the form depends on it. */
    private AgreementKind asked() {
        String chosen = address.parameter("details:kind");
        return Arrays.stream(AgreementKind.values())
                .filter(kind -> kind.name().equals(chosen))
                .findFirst()
                .orElse(AgreementKind.SLA);
    }

    private static Form pausing(Form form, AgreementKind kind) {
        for (Target target : Target.values()) {
            form.put(
                    AgreementText.pauses(target),
                    kind.usualPauses(target).stream().map(Enum::name).toList());
        }
        return form;
    }

    /** Each kind has waits of its own in which its clocks usually stand still. */
    public void kindChosen() {
        pausing(getForm(), AgreementKind.valueOf(getForm().text("kind")));
    }

    @Override
    protected Form filled(AgreementRow stored) {
        Form form = span(new Form()).with("version", stored.version()).with("example", Priority.HIGH.name());
        return AgreementText.fill(form, stored.draft(), viewer.getZone(), times.instant());
    }

    @Override
    protected String create() {
        AgreementDraft draft = typed();
        agreements.create(draft);
        return "/admin/agreement?key=" + draft.key();
    }

    @Override
    protected void change(long version) {
        agreements.change(getRow().draft().key(), version, typed());
    }

    @Override
    protected void takeBack(long version) {
        agreements.takeBack(getRow().draft().key(), version);
    }

    @Override
    protected boolean canBeTakenBack(boolean switched) {
        return true;
    }

    @Override
    protected String texts() {
        return "sla.agreement";
    }

    @Override
    protected String subject(AgreementRow stored) {
        return "agreement:" + stored.draft().key();
    }

    /** For what only shows the effect of what was typed. */
    public void preview() {
        // it is in the form
    }

    /** Tickets of the last quarter of a year are asked first. */
    private Form span(Form form) {
        LocalDate today = times.today(viewer.getZone());
        return form.with("from", today.minusDays(QUARTER).toString()).with("to", today.toString());
    }

    /** Tries what was typed on the tickets that were opened from the one day to the other, both included. */
    public void simulate() {
        attempt.succeeds(() -> {
            AgreementDraft draft = typed();
            simulations.start(draft, day("from", 0), day("to", 1));
        });
    }

    private Instant day(String field, int later) {
        try {
            return LocalDate.parse(String.valueOf(getForm().text(field)))
                    .plusDays(later)
                    .atStartOfDay(viewer.getZone())
                    .toInstant();
        } catch (DateTimeException none) {
            throw InvalidInput.of(field, "sla.invalid.day");
        }
    }

    private AgreementDraft typed() {
        AgreementDraft before = getRow() == null ? null : getRow().draft();
        return AgreementText.read(getForm(), before, viewer.getZone(), agreements::usualDay);
    }

    /** What was typed, as it is understood; null while it is no agreement. */
    public AgreementDraft getDraft() {
        try {
            return typed();
        } catch (InvalidInput notYet) {
            return null;
        }
    }

    /** What would be due for a case of the chosen priority that comes in now. */
    public List<AgreementExample> getExamples() {
        AgreementDraft draft = getDraft();
        return draft == null
                ? List.of()
                : agreements.examples(draft, Priority.valueOf(getForm().text("example")));
    }

    public boolean isInForce() {
        Instant from = getRow().draft().validFrom();
        return !from.isAfter(times.instant());
    }

    public String field(Target target, Priority priority) {
        return AgreementText.field(target, priority);
    }

    public String pauses(Target target) {
        return AgreementText.pauses(target);
    }

    public String length(Duration length) {
        return Lengths.text(length);
    }

    public Target[] getTargets() {
        return Target.values();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public AgreementKind[] getKinds() {
        return AgreementKind.values();
    }

    public PendingReason[] getReasons() {
        return PendingReason.values();
    }
}
