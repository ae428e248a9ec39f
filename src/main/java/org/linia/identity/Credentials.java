package org.linia.identity;

/** What a person shows at the door. {@code username} may also be their e-mail address. */
public record Credentials(String username, String password, String address) {
    @Override
    public String toString() {
        return "Credentials of " + username + " from " + address;
    }
}
