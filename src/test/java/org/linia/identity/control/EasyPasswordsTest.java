package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasyPasswordsTest {
    private final EasyPasswords easy = new EasyPasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "1234567890",
                "qwertyuiop",
                "aaaaaaaaaaaaaaaaaaaaaaaa",
                "iloveyou1234",
                "piotr.nowak",
                "NowakNowak",
                "Summer2026!"
            })
    void whatAnybodyWouldTryFirstIsEasy(String password) {
        assertThat(easy.include(password, List.of("piotr.nowak", "Piotr Nowak")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "taken over at last",
                "Vara trecută am plouat la mare",
                "我們在海邊度過了整個夏天啊",
                "x7#Kq!9zLw"
            })
    void aSentenceIsNot(String password) {
        assertThat(easy.include(password, List.of("piotr.nowak"))).isFalse();
    }
}
