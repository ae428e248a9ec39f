package org.linia.identity;

/** How a person wants to be spoken to: language as BCP 47 tag, time zone by its IANA name. */
public record ProfileChoice(String language, String timeZone, Theme theme) {}
