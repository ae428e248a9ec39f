package org.linia.ticket.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linia.identity.AccountId;
import org.linia.identity.boundary.Recognise;

/** The pages that are open on this node. */
@ApplicationScoped
public class Listeners {

    @Inject
    private Recognise recognise;

    @Resource
    private ManagedThreadFactory threads;

    private final Map<String, Listener> open = new ConcurrentHashMap<>();

    void add(Listener listener) {
        open.put(listener.id(), listener);
    }

    void remove(Listener listener) {
        open.remove(listener.id());
    }

    Collection<Listener> all() {
        return open.values();
    }

    void tellAll(JsonObject message) {
        all().forEach(listener -> listener.tell(message));
    }

    /** Reads again what each person may see, and parts from those who signed out. */
    void knowAnew() {
        all().forEach(this::knowAnew);
    }

    /** The same for the pages of these people. */
    void knowAnew(Set<AccountId> people) {
        all().stream()
                .filter(listener -> people.contains(listener.person().id()))
                .forEach(this::knowAnew);
    }

    private void knowAnew(Listener listener) {
        recognise.stillIn(listener.secret()).ifPresentOrElse(listener::isNow, () -> part(listener));
    }

    /**
     * Nothing is told to them from here on. The container's closing may wait for the other end, for as long as it likes, so
     * it has a thread of its own: neither news nor rounds wait with it.
     */
    private void part(Listener listener) {
        remove(listener);
        Thread closing = threads.newThread(() -> listener.close(CloseCodes.VIOLATED_POLICY));
        closing.setName("linia-live-part");
        closing.setDaemon(true);
        closing.start();
    }
}
