package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.audit.AuditKind;
import org.linia.identity.ApprovalDecided;
import org.linia.identity.Caller;
import org.linia.identity.FourEyesAct;
import org.linia.identity.NeedsApproval;
import org.linia.identity.OrganisationId;
import org.linia.identity.control.Administered;
import org.linia.identity.control.CarriedOut;
import org.linia.identity.control.People;
import org.linia.identity.entity.ApprovalRequest;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Texts;

/**
 * The second manager (X3): approves or refuses what another asked for. What is approved is carried out in the same
 * transaction, with all that is checked of such an act at any time, for the one who approves and for the one who asked.
 */
@Stateless
public class DecideRequests {
    private static final int NOTE = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private People people;

    @Inject
    private CarriedOut carriedOut;

    @Inject
    private CarryOut carryOut;

    @Inject
    private Event<ApprovalDecided> events;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * @param note null for none
     * @throws NotFound if there is none in the manager's scope
     * @throws NotAllowed if the manager asked for it, lacks the permission, or would be raised by it
     * @throws org.linia.shared.problem.NotFresh if the manager signed in too long ago
     * @throws Conflict if it cannot be carried out any more as it was asked, was decided, or has expired
     */
    @RolesAllowed(MANAGER)
    public void approve(long id, String note) {
        ApprovalRequest request = found(id);
        String said = said(note);
        request.approve(caller.id(), clock.instant(), said);
        checkRequester(request);
        entities.flush();
        carriedOut.begin(request);
        try {
            carryOut.of(request);
        } catch (NeedsApproval changed) {
            throw new Conflict(List.of(), "identity.refused.fourEyes.changed");
        } finally {
            carriedOut.end();
        }
        close(request, AuditKind.APPROVED, said);
    }

    /** @throws InvalidInput if nothing is said of why */
    @RolesAllowed(MANAGER)
    public void refuse(long id, String note) {
        ApprovalRequest request = found(id);
        String said = said(note);
        if (said.isEmpty()) {
            throw InvalidInput.of("note", "identity.invalid.refusalNote");
        }
        request.refuse(caller.id(), clock.instant(), said);
        close(request, AuditKind.REFUSED, said);
    }

    private void close(ApprovalRequest request, AuditKind kind, String said) {
        entities.flush();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("request", request.id());
        facts.put("act", request.act());
        facts.put("requestedBy", request.requestedBy().value());
        facts.put("note", said.isEmpty() ? null : said);
        facts.values().removeIf(Objects::isNull);
        administered.record(kind, request.subject(), facts);
        events.fire(new ApprovalDecided(
                request.id(),
                request.organisation(),
                kind == AuditKind.APPROVED,
                caller.id(),
                request.requestedBy(),
                said));
    }

    /** Whoever else decides it waits from now on. */
    private ApprovalRequest found(long id) {
        ApprovalRequest request = entities.find(ApprovalRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null || !caller.administered().containsAll(organisations(request))) {
            throw new NotFound();
        }
        caller.needs(request.act().permission());
        caller.needsFreshSignIn();
        return request;
    }

    /** An export is of all organisations of the one who asked. */
    private static Set<OrganisationId> organisations(ApprovalRequest request) {
        return request.act() == FourEyesAct.EXPORT_AUDIT
                ? request.asked().getJsonArray("organisations").stream()
                        .map(id -> new OrganisationId(Long.parseLong(id.toString())))
                        .collect(Collectors.toSet())
                : Set.of(request.organisation());
    }

    private void checkRequester(ApprovalRequest request) {
        boolean stillMay = people.byAccount(request.requestedBy())
                .map(found -> found.person().rights())
                .filter(rights -> rights.has(request.act().permission())
                        && rights.administered().containsAll(organisations(request)))
                .isPresent();
        if (!stillMay) {
            throw new Conflict(List.of(), "identity.refused.requesterGone");
        }
    }

    private static String said(String note) {
        String said = note == null ? "" : note.strip();
        if (!Texts.isStorable(said) || said.codePointCount(0, said.length()) > NOTE) {
            throw InvalidInput.of("note", "shared.invalid.length", 0, NOTE);
        }
        return said;
    }
}
