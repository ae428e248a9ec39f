package org.linia.audit;

import java.util.Set;

/**
 * Whom the audit log is to forget.
 *
 * @param account the id
 * @param words by which the person is or was called: names, usernames, addresses, telephone numbers
 * @param instead what stands in their place from now on, such as {@code erased person 1234}
 */
public record Forgetting(long account, Set<String> words, String instead) {
    public Forgetting {
        words = Set.copyOf(words);
    }
}
