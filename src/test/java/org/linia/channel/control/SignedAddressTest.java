package org.linia.channel.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linia.channel.AnswersTo;

/** Addresses to which one person alone can answer. */
class SignedAddressTest {
    private static final UnaryOperator<String> OURS = text -> "%016x".formatted(text.hashCode() * 31L & 0xffffffffL);
    private static final UnaryOperator<String> THEIRS = text -> "%016x".formatted(text.hashCode() * 37L & 0xffffffffL);

    private final String address = SignedAddress.of("help@firm.example", 1042, "a7", OURS);

    @Test
    void saysToWhatItLeadsAndForWhomItWasMade() {
        assertThat(address).matches("help\\+1042\\.a7\\.[a-v0-9]{16}@firm\\.example");
        assertThat(SignedAddress.read(address, OURS)).contains(new AnswersTo(1042, "a7", true));
    }

    @Test
    void isTheSameInCapitals() {
        assertThat(SignedAddress.read(address.toUpperCase(Locale.ROOT), OURS))
                .contains(new AnswersTo(1042, "a7", true));
    }

    @Test
    void standsBehindATagThatTheMailboxHasAlready() {
        String own = SignedAddress.of("help+it@firm.example", 3, "s12", OURS);

        assertThat(own).startsWith("help+it+3.s12.");
        assertThat(SignedAddress.read(own, OURS)).contains(new AnswersTo(3, "s12", true));
    }

    @Test
    void whatWasAlteredIsNotGenuine() {
        assertThat(SignedAddress.read(address.replace("1042", "1043"), OURS)
                        .orElseThrow()
                        .genuine())
                .isFalse();
        assertThat(SignedAddress.read(address.replace(".a7.", ".a8."), OURS)
                        .orElseThrow()
                        .genuine())
                .isFalse();
        assertThat(SignedAddress.read(address.replace(".a7.", ".s7."), OURS)
                        .orElseThrow()
                        .genuine())
                .isFalse();
        assertThat(SignedAddress.read(address, THEIRS).orElseThrow().genuine()).isFalse();
    }

    @Test
    void otherAddressesSayNothing() {
        assertThat(SignedAddress.read("help@firm.example", OURS)).isEmpty();
        assertThat(SignedAddress.read("help+news@firm.example", OURS)).isEmpty();
        assertThat(SignedAddress.read("help+1042@firm.example", OURS)).isEmpty();
        assertThat(SignedAddress.read("+1042.a7.0123456789abcdef", OURS)).isEmpty();
        assertThat(SignedAddress.read("", OURS)).isEmpty();
    }

    @Test
    void aMailboxWithoutRoomStaysAsItIs() {
        String full = "h".repeat(50) + "@firm.example";

        assertThat(SignedAddress.of(full, 1042, "a7", OURS)).isEqualTo(full);
    }
}
