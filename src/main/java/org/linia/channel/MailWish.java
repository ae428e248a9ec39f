package org.linia.channel;

/** Of what somebody wants mail, besides what the bell tells them. */
public enum MailWish {
    /** Of what they asked for themselves. */
    OWN,
    /** Of everything that the bell tells. */
    ALL,
    NONE
}
