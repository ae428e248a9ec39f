/**
 * How people are reached. Inside the product a {@code notice} tells one person that something happened which concerns them,
 * and waits until it is read. Whoever is outside gets a letter: modules write it into {@code shared}'s outbox, and this one
 * sends it, by mail or by a call. A {@code webhook} is another system that is called when something happens: modules above
 * say what does ({@link org.linia.channel.boundary.TellWebhooks}), managers who is told.
 *
 * <p>Modules above say who is told what ({@link org.linia.channel.boundary.Notify}), within the transaction in which it
 * happens; who may know it is theirs to decide. Of what people are told ({@link org.linia.channel.NotificationEvent}) and
 * who they can be to it ({@link org.linia.channel.NotificationAudience}) is code; who of them is told, by which channels and
 * in which words is data: rules, of which a set is shipped, and each organisation may have its own instead. The text is made
 * when it is read, in the reader's language, of the notice's words and nothing else.
 *
 * <p>What the bell tells goes out as mail as well, to those who want it: whoever asked for a ticket, unless they choose
 * otherwise ({@link org.linia.channel.MailWish}). It is a letter of the same transaction, in the reader's language.
 * Which server carries it, and in whose name, says its organisation when it is sent ({@code MailRoutes}).
 *
 * <p>Open pages hear over {@code shared.live} that the notices of their person changed, and read them anew.
 *
 * <p>A message that comes in is stored as it came before its mailbox is told anything, and processed afterwards, each in a
 * transaction of its own: it is read, {@link org.linia.channel.MailArrived} is fired, and the module above that knows what
 * it means says once what became of it ({@link org.linia.channel.boundary.SettleMail}). What cannot be read, or fails there,
 * goes into quarantine with its reason, and the next one proceeds. Somebody reviews what is held, refused or in quarantine.
 *
 * <p>Calls {@code identity}. Announces {@link org.linia.channel.MailArrived}, {@link org.linia.channel.NoticesChanged} and
 * {@link org.linia.channel.WebhooksChanged}, and observes the latter two itself.
 */
package org.linia.channel;
