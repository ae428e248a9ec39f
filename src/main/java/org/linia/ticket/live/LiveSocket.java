package org.linia.ticket.live;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.identity.Caller.Person;
import org.linia.identity.SessionSecret;
import org.linia.identity.boundary.Recognise;
import org.linia.shared.json.Json;
import org.linia.shared.rest.Moments;

/**
 * The socket of an open page. The server tells {@code ticket}, {@code presence} and {@code resync}; the page says which
 * ticket it shows: {@code {"open": "ticket:1042", "typing": "reply"}}, and {@code {}} now and then to show that it lives.
 * With {@code ?since=} and the moment when the page was read, what happened between is told first.
 */
@ServerEndpoint(value = "/live", configurator = LiveHandshake.class)
public class LiveSocket {

    private static final Logger LOG = Logger.getLogger(LiveSocket.class.getName());
    private static final long SILENT_AT_MOST = 70_000;
    private static final int LONGEST = 300;
    private static final JsonObject PULSE = (JsonObject) Json.value(Map.of("kind", "pulse"));

    @Inject
    private Recognise recognise;

    @Inject
    private Listeners listeners;

    @Inject
    private Presence presence;

    @Inject
    private Gap gap;

    private Listener listener;

    @OnOpen
    public void open(Session session) throws IOException {
        session.setMaxIdleTimeout(SILENT_AT_MOST);
        session.setMaxTextMessageBufferSize(LONGEST);
        Object secret = session.getUserProperties().get(SessionSecret.COOKIE);
        Optional<Person> person = secret instanceof SessionSecret shown ? recognise.stillIn(shown) : Optional.empty();
        if (person.isEmpty() || !isOf(session, person.get())) {
            session.close(new jakarta.websocket.CloseReason(CloseCodes.VIOLATED_POLICY, ""));
            return;
        }
        listener = new Listener(session, (SessionSecret) secret, person.get());
        listeners.add(listener);
        listener.tell((JsonObject) Json.value(Map.of("kind", "welcome")));
        since(session).ifPresent(read -> gap.close(listener, read));
    }

    /** When the page was read, if it says so in words that mean anything. */
    private static Optional<Instant> since(Session session) {
        try {
            return session.getRequestParameterMap().getOrDefault("since", List.of()).stream()
                    .findFirst()
                    .map(Moments::parse);
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /** The container has let somebody in; it must be the same person as the one whose session we were given. */
    private static boolean isOf(Session session, Person person) {
        return session.getUserPrincipal() != null
                && person.username().equals(session.getUserPrincipal().getName());
    }

    @OnMessage(maxMessageSize = LONGEST)
    public void hear(String text) {
        if (listener == null) {
            return;
        }
        if (!listener.mayTalk()) {
            listener.close(CloseCodes.VIOLATED_POLICY);
            return;
        }
        try {
            JsonObject said = Json.object(text);
            if (said.isEmpty()) {
                listener.tell(PULSE);
            } else {
                presence.said(listener, said);
            }
        } catch (JsonException | ClassCastException nonsense) {
            listener.close(CloseCodes.CANNOT_ACCEPT);
        }
    }

    @OnClose
    public void close() {
        if (listener != null) {
            listeners.remove(listener);
            presence.left(listener);
        }
    }

    /** A page that went away without a word is no failure of ours. */
    @OnError
    public void failed(Session session, Throwable failure) {
        LOG.log(Level.FINE, failure, () -> "A live page was lost: " + session.getId());
    }
}
