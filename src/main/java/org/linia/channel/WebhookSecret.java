package org.linia.channel;

import java.time.Instant;

/**
 * A new secret, shown this once.
 *
 * @param secret as the Standard Webhooks convention writes it: {@code whsec_} and Base64
 * @param formerUntil until when the one before signs as well
 */
public record WebhookSecret(String secret, Instant formerUntil) {}
