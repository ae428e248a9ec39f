package org.linia.identity.control;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Passwords that are among the first that anybody would try: often used ones, words and names, dates, rows of keys,
 * repetitions, and what is known of a person (NIST SP 800-63B, 5.1.1.2). Judged by zxcvbn (D. Wheeler, USENIX Security
 * 2016) by how many guesses one takes.
 */
@ApplicationScoped
public class EasyPasswords {
    /** Fewer than a hundred million guesses: too few for whoever gets hold of the hashes. */
    private static final int EASY = 2;

    /** Judging takes more than linear time; what is beyond that is hard enough, or a repetition. */
    private static final int LOOKED_AT = 64;

    private final Zxcvbn guesses = new Zxcvbn();

    /** @param personal words that others know of the person */
    public boolean include(String password, List<String> personal) {
        String looked = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
        List<String> words = personal.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[\\s.@_-]+"))))
                .filter(word -> word.length() > 2)
                .toList();
        return guesses.measure(looked, words).getScore() <= EASY;
    }
}
