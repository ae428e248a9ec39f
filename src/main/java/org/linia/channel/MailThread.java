package org.linia.channel;

import java.util.List;

/**
 * What it belongs to, as far as it says so itself.
 *
 * @param messageId with its angle brackets; empty if it has none
 * @param references In-Reply-To and References, the newest first, each once, with their angle brackets
 * @param recipients to whom it went (To, Cc, Delivered-To, X-Original-To, and the envelope's if known), in small letters
 */
public record MailThread(String messageId, List<String> references, List<String> recipients) {
    public MailThread {
        references = List.copyOf(references);
        recipients = List.copyOf(recipients);
    }
}
