package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linia.shared.text.Slugs;

/** Usernames for people who come with other names: each is somebody's alone in the whole house. */
@ApplicationScoped
public class Usernames {
    private static final Pattern USERNAME = Pattern.compile("(?=.*[a-z])[a-z0-9][a-z0-9._-]{0,79}");
    private static final int SLUG = 80;

    @PersistenceContext
    private EntityManager entities;

    /** The part before the @, as it is where it can be a username. */
    static String like(String name) {
        String local = name.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        return USERNAME.matcher(local).matches() ? local : Slugs.of(local + letter(local), SLUG, "person");
    }

    /** A username of digits alone could be taken for an id. */
    private static String letter(String local) {
        return local.matches("[^a-z]*\\d[^a-z]*") ? "-u" : "";
    }

    /** That one, or with the first number that makes it nobody's. */
    String free(String wished) {
        String username = wished;
        for (int next = 2; isTaken(username); next++) {
            username = wished + "-" + next;
        }
        return username;
    }

    private boolean isTaken(String username) {
        return entities.createQuery("SELECT COUNT(a) FROM Account a WHERE LOWER(a.username) = :name", Long.class)
                        .setParameter("name", username)
                        .getSingleResult()
                > 0;
    }
}
