package org.linia.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages english = new Messages(new Fixed("en", "UTC"));
    private final Messages romanian = new Messages(new Fixed("ro", "UTC"));

    @Test
    void speaksTheLanguageOfTheViewer() {
        assertEquals("In progress", english.get("ticket.state.IN_PROGRESS"));
        assertEquals("În lucru", romanian.get("ticket.state.IN_PROGRESS"));
    }

    @Test
    void putsArgumentsIn() {
        assertEquals("late 5 min", english.of("shared.time.late", "5 min"));
        assertEquals("întârziat 5 min", romanian.of("shared.time.late", "5 min"));
    }

    @Test
    void fallsBackToEnglishForALanguageWithoutTexts() {
        assertEquals("Undo", english.in(Locale.JAPANESE, "shared.undo"));
    }

    @Test
    void showsAKeyThatNobodyHas() {
        assertEquals("shared.noSuchText", english.get("shared.noSuchText"));
        assertEquals("nomodule", english.get("nomodule"));
    }

    @Test
    void namesTheConstantsOfAList() {
        assertEquals("Waiting for supplier", english.word("ticket.pendingReason", "SUPPLIER"));
        assertEquals("", english.word("ticket.pendingReason", null));
    }
}
