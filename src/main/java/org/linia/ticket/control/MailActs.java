package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Messages;
import org.linia.ticket.Assignment;
import org.linia.ticket.CauseCode;
import org.linia.ticket.Move;
import org.linia.ticket.entity.Ticket;

/** Does what staff want done at the top of a mail: all of it, or nothing and they are told why. */
@ApplicationScoped
public class MailActs {
    @Inject
    private Tickets tickets;

    @Inject
    private Assignments assignments;

    @Inject
    private Messages messages;

    @Inject
    private Caller caller;

    /** Why it cannot be done, in the caller's language; empty if it can. */
    Optional<String> trouble(Ticket ticket, MailCommands wanted) {
        if (!wanted.unknown().isEmpty()) {
            return said("ticket.mail.unknownCommand", String.join(", ", wanted.unknown()));
        } else if (!tickets.may(Permission.WORK_ON_TICKETS, ticket)) {
            return said("identity.refused." + Permission.WORK_ON_TICKETS);
        } else if (wanted.assign() != null) {
            Optional<String> no = trouble(ticket, Permission.ASSIGN_TICKETS, Move.ASSIGN);
            if (no.isPresent() || wanted.resolve() == null) {
                return no.or(() -> assignment(ticket, wanted.assign()).isPresent()
                        ? Optional.empty()
                        : said("ticket.mail.nobody", wanted.assign()));
            }
        }
        if (wanted.resolve() == null) {
            return Optional.empty();
        }
        return solution(wanted).isEmpty()
                ? said("ticket.mail.noSolution")
                : trouble(ticket, Permission.RESOLVE_TICKETS, Move.RESOLVE);
    }

    private Optional<String> trouble(Ticket ticket, Permission permission, Move move) {
        if (!tickets.may(permission, ticket)) {
            return said("identity.refused." + permission);
        }
        return ticket.state().allows(move) ? Optional.empty() : said("ticket.refused.move." + move);
    }

    void act(Ticket ticket, MailCommands wanted) {
        if (wanted.assign() != null) {
            assignment(ticket, wanted.assign()).ifPresent(to -> ticket.assign(to, Map.of(), tickets.act()));
        }
        if (wanted.resolve() != null) {
            ticket.resolve(solution(wanted), CauseCode.OTHER, tickets.act());
        }
        tickets.save(ticket);
    }

    private static String solution(MailCommands wanted) {
        return wanted.resolve().isEmpty() ? wanted.rest() : wanted.resolve();
    }

    private Optional<Assignment> assignment(Ticket ticket, String word) {
        return word.isEmpty() ? Optional.empty() : chosen(ticket, null, word).or(() -> chosen(ticket, word, null));
    }

    private Optional<Assignment> chosen(Ticket ticket, String team, String person) {
        try {
            return Optional.of(assignments.chosen(ticket, team, person));
        } catch (InvalidInput nobody) {
            return Optional.empty();
        }
    }

    private Optional<String> said(String key, Object... arguments) {
        return Optional.of(messages.in(caller.person().locale(), key, arguments));
    }
}
