package org.linia.identity;

/**
 * For what a provider gives the product itself a token (RFC 6749).
 *
 * @param endpoint where tokens are given
 * @param secret null: the client has none
 * @param scope what it is good for, words between spaces; empty: as the provider thinks
 * @param refreshToken by which a person allowed it (RFC 6749, 6); null: the client asks for itself (RFC 6749, 4.4)
 */
public record TokenWish(String endpoint, String clientId, String secret, String scope, String refreshToken) {

    /** The same by the refresh token that comes in the place of this one; null: this one stays. */
    public TokenWish renewed(String next) {
        return next == null ? this : new TokenWish(endpoint, clientId, secret, scope, next);
    }

    @Override
    public String toString() {
        return "TokenWish[" + clientId + " at " + endpoint + "]";
    }
}
