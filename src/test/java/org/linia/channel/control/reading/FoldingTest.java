package org.linia.channel.control.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is new, by the marks of common mail programs; in doubt everything is. */
class FoldingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 2 Mar 2026 at 10:00, Desk <desk@x.example> wrote:\n> Which one?",
                "On Mon, 2 Mar 2026 at 10:00, The Very Long Named Desk\n<desk@x.example> wrote:\n\n> Which one?",
                "Pe lun., 2 mar. 2026 la 10:00, Desk <desk@x.example> a scris:\n> Care?",
                "În lun., 2 mar. 2026 la 10:00, Desk <desk@x.example> a scris:\n\n> Care?",
                "Am 02.03.26 um 10:00 schrieb Desk:\n> Welcher?",
                "Le lun. 2 mars 2026 à 10:00, Desk <desk@x.example> a écrit :\n> Lequel ?",
                "-----Original Message-----\nFrom: Desk\nSent: Monday\n\nWhich one?",
                "-----Ursprüngliche Nachricht-----\nVon: Desk\n\nWelcher?",
                "________________________________\nFrom: Desk <desk@x.example>\nSent: Monday, 2 March 2026 10:00\n"
                        + "To: Me\nSubject: Printer\n\nWhich one?",
                "De la: Desk\nTrimis: luni, 2 martie 2026\nCătre: Eu\nSubiect: Imprimanta\n\nCare?",
                "Von: Desk\nGesendet: Montag, 2. März 2026\nAn: Ich\nBetreff: Drucker\n\nWelcher?",
                "> Which one?\n>> Which of them?",
                "-- \nAna\n+40 700 000 000",
                "Sent from my iPhone",
                "Trimis de pe iPhone-ul meu\n\nOn Mon, 2 Mar 2026 at 10:00, Desk <desk@x.example> wrote:\n> Which?"
            })
    void whatFollowsIsFolded(String history) {
        Folding.Folded folded = Folding.of("The left one.\nIt is red.\n\n" + history + "\n");

        assertThat(folded.text()).isEqualTo("The left one.\nIt is red.");
        assertThat(folded.folded()).isEqualTo(history.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 2 Mar 2026 at 10:00, Desk <desk@x.example> wrote:\n> Which one?\nThe left one.\n> Since when?\nToday.",
                "> Which one?\nThe left one.",
                "See below.\n\n---------- Forwarded message ---------\nFrom: Ion <ion@x.example>\nDate: Mon\nSubject: Toner\n\nIt leaks.",
                "On the second floor, he wrote: nothing",
                "From: the basement\nto the attic",
                "5 > 3",
                "De la: 10:00"
            })
    void whatIsWrittenInBetweenStays(String text) {
        assertThat(Folding.of(text)).isEqualTo(new Folding.Folded(text, ""));
    }

    @Test
    void nothingButHistoryIsAllThereIs() {
        String text = "On Mon, 2 Mar 2026 at 10:00, Desk <desk@x.example> wrote:\n> Which one?";

        assertThat(Folding.of(text).text()).isEqualTo(text);
    }

    @Test
    void noTextTakesLong() {
        String text = ("On " + "a ".repeat(150) + "\n").repeat(2_000) + ">".repeat(100_000);

        assertThat(Folding.of(text).text()).isNotEmpty();
    }
}
