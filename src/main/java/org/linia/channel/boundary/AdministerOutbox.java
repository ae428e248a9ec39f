package org.linia.channel.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linia.audit.AuditKind;
import org.linia.channel.control.DeadAddresses;
import org.linia.channel.control.MailPauses;
import org.linia.channel.control.MailRoutes;
import org.linia.identity.Caller;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.boundary.Deliveries;
import org.linia.shared.outbox.Letter;
import org.linia.shared.outbox.LetterState;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.NotFound;

/** What leaves the organisations that the manager administers, and what became of it. */
@Stateless
public class AdministerOutbox {
    @Inject
    private Deliveries deliveries;

    @Inject
    private MailRoutes routes;

    @Inject
    private MailPauses pauses;

    @Inject
    private DeadAddresses addresses;

    @Inject
    private NoteChange note;

    @Inject
    private Caller caller;

    /**
     * Newest first.
     *
     * @param state null: any
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public Page<Letter> find(LetterState state, Slice slice) {
        return deliveries.find(
                caller.administered().stream().map(OrganisationId::value).collect(Collectors.toSet()), state, slice);
    }

    /** Whether there is a server for the mail of each of them; without one it waits. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public boolean isMailSent() {
        return caller.administered().stream().allMatch(one -> routes.isSet(one.value()));
    }

    /** What a mail server of theirs said, or the network, when it could not be reached last; empty if it could. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public Optional<String> mailTrouble() {
        MailRoutes.Look look = routes.look();
        return caller.administered().stream()
                .flatMap(one -> look.of(one.value()).stream())
                .flatMap(route -> pauses.trouble(route).stream())
                .findFirst();
    }

    /**
     * Tries again what failed; that its address does not work is forgotten, for this organisation.
     *
     * @throws NotFound if there is no such letter, or it is another organisation's
     * @throws Conflict if it did not fail
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public void retry(long id) {
        Letter letter = failed(id);
        addresses.works(letter.organisation(), letter.recipient());
        deliveries.retry(letter);
        note(letter, "RETRIED");
    }

    /**
     * Gives up what failed: it stays to be read, and is never sent.
     *
     * @throws NotFound if there is no such letter, or it is another organisation's
     * @throws Conflict if it did not fail
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public void discard(long id) {
        Letter letter = failed(id);
        deliveries.discard(letter);
        note(letter, "DISCARDED");
    }

    private Letter failed(long id) {
        Letter letter = deliveries
                .hold(id)
                .filter(held -> caller.administered().contains(new OrganisationId(held.organisation())))
                .orElseThrow(NotFound::new);
        if (letter.progress().state() != LetterState.FAILED) {
            throw new Conflict(List.of(), "channel.refused.notFailed");
        }
        return letter;
    }

    private void note(Letter letter, String what) {
        note.note(
                AuditKind.CHANGED,
                "letter:" + letter.id(),
                Map.of("recipient", letter.recipient(), "about", letter.subject(), "outcome", what));
    }
}
