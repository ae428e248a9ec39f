package org.linia.channel;

/** Of what somebody wants mail, and when. */
public record MailChoice(MailWish wish, MailTimes times) {
    /** Of those who never chose. */
    public static final MailChoice USUAL = new MailChoice(MailWish.OWN, MailTimes.ANY);
}
