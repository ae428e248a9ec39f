package org.linia.shared.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PersonTest {

    @Test
    void takesTheFirstLettersOfFirstAndLastWord() {
        assertEquals("AC", Person.initials("Alexandra-Ioana Maria Constantinescu-Brătianu"));
        assertEquals("ГН", Person.initials("Георги Николов"));
        assertEquals("ŁK", Person.initials(" łukasz  kowalczyk "));
    }

    @Test
    void takesOneLetterOfASingleWord() {
        assertEquals("王", Person.initials("王晓明"));
        assertEquals("M", Person.initials("monitoring@carpatia.example"));
        assertEquals("𠮷", Person.initials("𠮷野"));
        assertEquals("", Person.initials("  "));
        assertEquals("", Person.initials(null));
    }

    @Test
    void givesAPersonTheSameHueHoweverTheIdIsSpelled() {
        int hue = Person.hue(42L);
        assertEquals(hue, Person.hue("42"));
        assertEquals(hue, Person.hue(new Id(42)));
    }

    @Test
    void usesAllSixHues() {
        assertEquals(
                6,
                java.util.stream.LongStream.range(0, 60)
                        .mapToInt(Person::hue)
                        .peek(hue -> assertEquals(hue, Math.max(1, Math.min(6, hue))))
                        .distinct()
                        .count());
    }

    public record Id(long value) {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }
}
