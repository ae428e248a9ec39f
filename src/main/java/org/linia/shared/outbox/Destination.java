package org.linia.shared.outbox;

/**
 * To whom an organisation writes. What befalls one organisation's letters there, such as a secret that is refused or too many
 * calls, is no other one's business.
 *
 * @param organisation whose letters
 * @param recipient e-mail address or URL
 */
public record Destination(long organisation, String recipient) {}
