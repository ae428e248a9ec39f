package org.linia.channel;

/**
 * The mail settings of an organisation as its manager sees them.
 *
 * @param trouble what the server said, or the network, when it could not be reached last; null if it could, or nobody tried
 */
public record MailSettingsRow(MailSettingsDraft draft, KeptSecrets kept, String trouble, long version) {}
