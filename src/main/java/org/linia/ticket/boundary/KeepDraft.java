package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Texts;
import org.linia.ticket.control.Drafts;

/** Keeps what somebody is writing, so that neither a closed tab nor another device loses it (D3). */
@Stateless
public class KeepDraft {
    private static final int LONGEST = 100_000;

    @Inject
    private Drafts drafts;

    @Inject
    private Clock clock;

    /**
     * @param subject what it is for: {@code new}, {@code ticket:1042} ...
     * @param body the members of the form; replaces what was kept for the subject before
     * @throws InvalidInput if it is longer than 100,000 characters as JSON, or cannot be stored
     */
    @RolesAllowed(USER)
    public void keep(String subject, JsonObject body) {
        String text = body.toString();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw InvalidInput.of("body", "shared.invalid.length", 0, LONGEST);
        } else if (!Texts.isStorable(body)) {
            throw InvalidInput.of("body", "shared.invalid.characters");
        }
        drafts.keep(subject, body, clock.instant());
    }
}
