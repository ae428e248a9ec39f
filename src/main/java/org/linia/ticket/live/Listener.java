package org.linia.ticket.live;

import jakarta.json.JsonObject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.linia.identity.Caller.Person;
import org.linia.identity.SessionSecret;

/** One open page: its person, what they look at, and the line to them, on which one message follows the other. */
final class Listener {

    /** A page that is this far behind reads anew when it comes back. */
    private static final int BEHIND_AT_MOST = 500;

    private static final int WORDS_PER_ROUND = 60;

    private final String id = UUID.randomUUID().toString();
    private final Session session;
    private final SessionSecret secret;
    private final Deque<String> unsent = new ArrayDeque<>();
    private volatile Person person;
    private volatile Looking looking = Looking.NOWHERE;
    private boolean sending;
    private int words;

    /** The ticket that a page shows, and whether its person types there. */
    record Looking(Long number, boolean staff, String typing) {
        static final Looking NOWHERE = new Looking(null, false, null);
    }

    Listener(Session session, SessionSecret secret, Person person) {
        this.session = session;
        this.secret = secret;
        this.person = person;
    }

    String id() {
        return id;
    }

    SessionSecret secret() {
        return secret;
    }

    Person person() {
        return person;
    }

    void isNow(Person known) {
        this.person = known;
    }

    Looking looking() {
        return looking;
    }

    void looksAt(Looking next) {
        this.looking = next;
    }

    /** Whether the page says no more than a page has to say. */
    synchronized boolean mayTalk() {
        return ++words <= WORDS_PER_ROUND;
    }

    synchronized void nextRound() {
        words = 0;
    }

    void tell(JsonObject message) {
        synchronized (this) {
            if (unsent.size() >= BEHIND_AT_MOST) {
                unsent.clear();
                close(CloseReason.CloseCodes.TRY_AGAIN_LATER);
                return;
            }
            unsent.add(message.toString());
            if (sending) {
                return;
            }
            sending = true;
        }
        sendNext();
    }

    private void sendNext() {
        String next;
        synchronized (this) {
            next = session.isOpen() ? unsent.poll() : null;
            sending = next != null;
        }
        if (next != null) {
            session.getAsyncRemote().sendText(next, sent -> sendNext());
        }
    }

    void close(CloseReason.CloseCodes why) {
        try {
            session.close(new CloseReason(why, ""));
        } catch (IOException gone) {
            unsent.clear();
        }
    }
}
