/**
 * How people are reached. Inside the product a {@code notice} tells one person that something happened which concerns them,
 * and waits until it is read. Whoever is outside gets a letter: modules write it into {@code shared}'s outbox, and this one
 * sends it, by mail or by a call. A {@code webhook} is another system that is called when something happens: modules above
 * say what does ({@link org.linia.channel.boundary.TellWebhooks}), managers who is told.
 *
 * <p>Modules above say who is told what ({@link org.linia.channel.boundary.Notify}), within the transaction in which it
 * happens; who may know it is theirs to decide. The text of a kind {@code ticket.ASSIGNED} is the key
 * {@code ticket.notice.ASSIGNED} of the sender's bundle, made when it is read and in the reader's language: its argument 0
 * is who acted, the others are the notice's words.
 *
 * <p>What the bell tells goes out as mail as well, to those who want it: whoever asked for a ticket, unless they choose
 * otherwise ({@link org.linia.channel.MailWish}). It is a letter of the same transaction, in the reader's language.
 *
 * <p>Open pages hear over {@code shared.live} that the notices of their person changed, and read them anew.
 *
 * <p>Calls {@code identity}. Announces {@link org.linia.channel.NoticesChanged} and {@link org.linia.channel.WebhooksChanged},
 * and observes them itself.
 */
package org.linia.channel;
