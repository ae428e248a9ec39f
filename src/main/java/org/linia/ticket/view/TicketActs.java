package org.linia.ticket.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.linia.shared.faces.Form;

/** What can be done on a ticket's page, by the name that the page's script calls it by. */
@RequestScoped
public class TicketActs {

    @Inject
    private TicketMoves moves;

    @Inject
    private TicketSupplier supplier;

    @Inject
    private TicketManagement management;

    @Inject
    private TicketMajor major;

    @Inject
    private TicketSwarm swarm;

    @Inject
    private TicketEditView edits;

    @Inject
    private TicketFactsView facts;

    @Inject
    private TicketComposerView composer;

    @Inject
    private TicketTies ties;

    @Inject
    private TicketCircle circle;

    @Inject
    private TicketTimes times;

    private final Map<String, Deed> deeds = new HashMap<>();

    /** One thing done with what was typed, on the version that was seen; gives the act that takes it back, or null. */
    @FunctionalInterface
    private interface Deed {
        String on(long number, long version, Form form);
    }

    /** One that nothing takes back at once. */
    @FunctionalInterface
    private interface Step {
        void on(long number, long version, Form form);
    }

    @PostConstruct
    void know() {
        deeds.put("take", moves::take);
        deeds.put("assign", moves::assign);
        step("unassign", moves::unassign);
        step("start", moves::start);
        step("wait", moves::await);
        step("escalate", moves::escalate);
        step("ask", moves::ask);
        step("nudge", supplier::nudge);
        step("hand-over", supplier::handOver);
        step("take-back", supplier::takeBack);
        step("refer", supplier::refer);
        step("call-management", management::call);
        step("release-management", management::release);
        step("resolve", moves::resolve);
        step("confirm", moves::confirm);
        step("reopen", moves::reopen);
        step("cancel", moves::cancel);
        step("edit", edits::save);
        step("title", edits::save);
        step("tags", edits::save);
        step("facts", facts::save);
        step("say", composer::send);
        step("say-wait", composer::sendAndWait);
        step("say-resolve", composer::sendAndResolve);
        step("draft", composer::keep);
        deeds.put("link", ties::link);
        deeds.put("unlink", ties::unlink);
        deeds.put("merge", ties::merge);
        deeds.put("unmerge", ties::unmerge);
        deeds.put("split", ties::split);
        deeds.put("watch", circle::watch);
        deeds.put("unwatch", circle::unwatch);
        deeds.put("share", circle::share);
        deeds.put("unshare", circle::unshare);
        deeds.put("time", times::record);
        deeds.put("untime", times::withdraw);
        knowOfMany();
    }

    /** What several people or tickets have to do with. */
    private void knowOfMany() {
        step("declare-major", major::declare);
        step("withdraw-major", major::withdraw);
        step("swarm-join", swarm::join);
        step("swarm-leave", swarm::leave);
        step("swarm-own", swarm::own);
        step("swarm-dissolve", swarm::dissolve);
    }

    private void step(String name, Step step) {
        deeds.put(name, (number, version, form) -> {
            step.on(number, version, form);
            return null;
        });
    }

    boolean knows(String name) {
        return name != null && deeds.containsKey(name);
    }

    /** @return the act that takes it back, with what it takes, or null */
    String perform(String name, long number, long version, Form form) {
        return deeds.get(name).on(number, version, form);
    }
}
