package org.linia.channel;

import java.util.List;
import org.linia.identity.AccountId;

/**
 * What somebody is told.
 *
 * @param subject what it is about, such as {@code ticket:1042}
 * @param kind the sender's module and its own word, such as {@code ticket.ASSIGNED}
 * @param words the arguments of its text from number 1 on; number 0 is who acted. An {@code Instant} is told as a promised
 *     time in the reader's language and time zone when it is read
 * @param by who acted; null when the house did it by itself
 * @param path the page on which the reader sees it, from the application's root on
 * @param act the same for everything that one act has to tell: a person hears of an act once
 * @param mailed for those who want mail of it as well
 */
public record NewNotice(
        String subject, String kind, List<?> words, AccountId by, String path, String act, Mailed mailed) {
    public NewNotice {
        words = List.copyOf(words);
    }
}
