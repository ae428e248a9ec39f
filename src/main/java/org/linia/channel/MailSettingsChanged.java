package org.linia.channel;

/** Mail goes out in another name, or by another server, from now on. */
public record MailSettingsChanged() {}
