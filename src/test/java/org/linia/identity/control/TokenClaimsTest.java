package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.identity.Scope;

class TokenClaimsTest {

    @Test
    void scopesAreNamedForLinia() {
        assertThat(TokenClaims.scopes(with("scope", "openid linia.read linia.write admin")))
                .containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
        assertThat(TokenClaims.scopes(with("scp", List.of("linia.admin")))).containsExactly(Scope.ADMIN);
        assertThat(TokenClaims.scopes(with("scope", 7))).isEmpty();
        assertThat(TokenClaims.scopes(with("other", "linia.read"))).isEmpty();
    }

    @Test
    void aProgramIsItsOwnSubject() {
        assertThat(TokenClaims.program(
                        person("robot").claim("client_id", "robot").build()))
                .contains("robot");
        assertThat(TokenClaims.program(person("f1-2")
                        .claim("client_id", "Robot")
                        .claim("preferred_username", "service-account-robot")
                        .build()))
                .contains("Robot");
    }

    @Test
    void aPersonWhoUsesAProgramIsNotTheProgram() {
        assertThat(TokenClaims.program(person("ana").claim("client_id", "robot").build()))
                .isEmpty();
        assertThat(TokenClaims.program(person("ana").claim("azp", "robot").build()))
                .isEmpty();
        assertThat(TokenClaims.program(person("ana")
                        .claim("azp", "robot")
                        .claim("preferred_username", "service-account-robot")
                        .build()))
                .isEmpty();
        assertThat(TokenClaims.program(person("robot")
                        .claim("client_id", "robot")
                        .claim("sid", "s-1")
                        .build()))
                .isEmpty();
    }

    private static JWTClaimsSet with(String claim, Object value) {
        return new JWTClaimsSet.Builder().claim(claim, value).build();
    }

    private static JWTClaimsSet.Builder person(String subject) {
        return new JWTClaimsSet.Builder().subject(subject);
    }
}
