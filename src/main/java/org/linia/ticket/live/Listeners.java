package org.linia.ticket.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linia.identity.boundary.Recognise;

/** The pages that are open on this node. */
@ApplicationScoped
public class Listeners {

    @Inject
    private Recognise recognise;

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
        for (Listener listener : all()) {
            recognise
                    .stillIn(listener.secret())
                    .ifPresentOrElse(listener::isNow, () -> listener.close(CloseCodes.VIOLATED_POLICY));
        }
    }
}
