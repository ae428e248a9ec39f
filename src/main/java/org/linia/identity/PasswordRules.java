package org.linia.identity;

/**
 * What an organisation asks of a new password, after NIST SP 800-63B: length, and that it is not easy to guess. Passwords
 * do not grow old, and no kinds of characters are asked for.
 *
 * @param shortest in characters
 * @param remembered how many former ones are not taken again
 * @param refusesEasy whether common, repeating and personal ones are refused
 * @param off whether nobody comes in with one but break-glass accounts
 */
public record PasswordRules(int shortest, int remembered, boolean refusesEasy, boolean off) {
    public static final PasswordRules USUAL = new PasswordRules(10, 0, true, false);
}
