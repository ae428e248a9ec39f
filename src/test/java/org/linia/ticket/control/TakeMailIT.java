package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.channel.MailBounce;
import org.linia.channel.MailDecision;
import org.linia.channel.MailDecision.Way;
import org.linia.channel.MailKind;
import org.linia.channel.StrangerPolicy;
import org.linia.channel.boundary.NoteBounce;
import org.linia.channel.boundary.ReplyAddresses;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.OrganisationId;
import org.linia.identity.boundary.Recognise;
import org.linia.shared.boundary.Outbox;
import org.linia.shared.outbox.Fault;
import org.linia.shared.outbox.Letter;
import org.linia.ticket.CauseCode;
import org.linia.ticket.control.Postman.Draft;
import org.linia.ticket.control.Postman.Outcome;
import org.linia.ticket.entity.Ticket;

/** What mails mean for tickets: who is believed, and what follows from it. */
@ExtendWith(ArquillianExtension.class)
class TakeMailIT {
    private static final String OPERATOR = "operator@carpatia.example";
    private static final String MANAGER = "manager@carpatia.example";

    private final String stranger = "s" + UUID.randomUUID().toString().substring(0, 8) + "@else.example";

    @Inject
    private Postman postman;

    @Inject
    private ReplyAddresses addresses;

    @Inject
    private Outbox outbox;

    @Inject
    private NoteBounce bounces;

    @Inject
    private Tickets tickets;

    @Inject
    private Caller caller;

    @Inject
    private Recognise recognise;

    @Test
    void aStrangerIsFollowedFromTheFirstMailToTheLast() throws Exception {
        Outcome first = postman.bring(Draft.of(stranger, "Re: Fwd: [#0] The lift\r\nBcc: x@y.example", "It is stuck"));
        assertThat(first.state()).isEqualTo("OPENED");
        long number = first.ticket();
        String reply = reply(number, account(stranger));

        Outcome second = postman.bring(Draft.of(stranger, "x", "Still stuck").to(reply));
        Outcome third = postman.bring(Draft.of(stranger, "x", "One\u0000more").answering(first.messageId()));
        Outcome fourth = postman.bring(Draft.of(stranger, "AW: [#" + number + "] x", "")
                .with("../../etc/pass\r\nwd.html", "<script>alert(1)</script>"));

        assertThat(List.of(second, third, fourth)).allSatisfy(next -> {
            assertThat(next.state()).isEqualTo("APPENDED");
            assertThat(next.ticket()).isEqualTo(number);
        });
        Object[] ticket = (Object[])
                postman.one("select title, description, channel, state from ticket where number = ?1", number);
        assertThat(ticket).containsExactly("The lift Bcc: x@y.example", "It is stuck", "MAIL", "NEW");
        assertThat(bodies(number)).isEqualTo(List.of("Still stuck", "Onemore", "> quoted"));
        Object file = postman.one("select name from ticket_attachment where ticket = ?1", number);
        assertThat(file).isEqualTo("pass__wd.html");
        Object[] account = (Object[]) postman.one(
                "select password_hash, (select count(*) from role_grant g where g.account_id = a.id), name from account a where email = ?1",
                stranger);
        assertThat(account).containsExactly(null, 0L, "Ann Stranger");
        assertThat(caller.isKnown()).isFalse();
    }

    @Test
    void aForgedOrForeignReferenceIsHeldAndNeverAppended() throws Exception {
        long number = postman.bring(Draft.of(stranger, "Mine", "x")).ticket();
        String other = "o" + stranger;
        postman.bring(Draft.of(other, "Another's", "x"));
        String reply = reply(number, account(stranger));
        String altered = reply.replace("." + "a" + account(stranger) + ".", ".a" + account(other) + ".");

        assertHeld(Draft.of(other, "x", "forged").to(altered), "FORGED_REFERENCE");
        assertHeld(Draft.of(other, "x", "not mine").to(reply), "FORGED_REFERENCE");
        assertHeld(Draft.of("n" + stranger, "x", "nobody").to(reply), "FORGED_REFERENCE");
        assertHeld(Draft.of(other, "Re: [#" + number + "] Mine", "by tag"), "NO_RIGHT");
        assertHeld(Draft.of(other, "x", "by thread").answering("<ticket." + number + "@linia.example>"), "NO_RIGHT");
        assertHeld(Draft.of("n" + stranger, "[#" + number + "]", "nobody"), "NO_RIGHT");
        assertHeld(Draft.of("n" + stranger, "New", "x").strangers(StrangerPolicy.HOLD), "UNKNOWN_SENDER");
        assertHeld(Draft.of(stranger, "[#" + number + "]", "own").as(MailKind.OWN, null), "LOOP");
        assertThat(bodies(number)).isEmpty();
        assertThat(postman.bring(Draft.of("n" + stranger, "New", "x").strangers(StrangerPolicy.REFUSE))
                        .state())
                .isEqualTo("REFUSED");
    }

    @Test
    void staffAreBelievedWithProofAlone() throws Exception {
        long number = postman.bring(Draft.of(stranger, "Mine", "x")).ticket();
        Draft claim = Draft.of(OPERATOR, "[#" + number + "]", "#assign engineer\n#internal\nCall her");

        assertHeld(claim, "CLAIMS_STAFF");
        assertHeld(Draft.of(OPERATOR, "New", "x"), "CLAIMS_STAFF");
        assertThat(bodies(number)).isEmpty();

        assertThat(postman.bring(claim.authenticated()).state()).isEqualTo("APPENDED");
        assertThat(bodies(number)).isEqualTo(List.of("Call her"));
        Object assignee = postman.one(
                "select a.username from ticket t join account a on a.id = t.assignee_id where t.number = ?1", number);
        assertThat(assignee).isEqualTo("engineer");

        String reply = reply(number, account(OPERATOR));
        Draft wrong = Draft.of(OPERATOR, "x", "#resolve It works\n#explode");
        assertThat(postman.bring(wrong.to(reply)).state()).isEqualTo("APPENDED");
        Object note = postman.one(
                "select string_agg(visibility || ' ' || body, ',') from ticket_message where ticket = ?1", number);
        assertThat((String) note).isEqualTo("INTERNAL Call her,INTERNAL #resolve It works\n#explode");
        postman.bring(Draft.of(OPERATOR, "x", "#resolve It works").to(reply));
        assertThat(state(number)).isEqualTo("RESOLVED");
    }

    @Test
    void aMailboxProvesNothingOfPeopleOfOtherOrganisations() throws Exception {
        long number = postman.bring(Draft.of(stranger, "Mine", "x")).ticket();
        Draft claim = Draft.of(OPERATOR, "[#" + number + "]", "#resolve Done").authenticated();

        Outcome outcome = postman.bring(claim, new OrganisationId(Long.MAX_VALUE), null);

        assertThat(outcome.why()).isEqualTo("CLAIMS_STAFF");
        assertThat(state(number)).isEqualTo("NEW");
    }

    @Test
    void whoeverReviewsAMailPutsItOnlyWhereTheyMayWork() throws Exception {
        long number = postman.bring(Draft.of(stranger, "Mine", "x")).ticket();
        Draft another = Draft.of("o" + stranger, "x", "It concerns me too").strangers(StrangerPolicy.HOLD);
        Draft own = Draft.of(stranger, "x", "Vouched for");

        for (String about : List.of("ticket:" + number, "ticket:" + Long.MAX_VALUE / 10)) {
            Outcome refused = decided(another, "user@carpatia.example", Way.APPEND, about);
            assertThat(refused.state()).isEqualTo("HELD");
            assertThat(refused.why()).isEqualTo("NO_RIGHT");
        }
        assertThat(decided(own, "user@carpatia.example", Way.APPEND, "ticket:" + number)
                        .why())
                .isEqualTo("NO_RIGHT");
        assertThat(decided(own, "user@carpatia.example", Way.OPEN, null).why()).isEqualTo("NO_RIGHT");
        assertThat(bodies(number)).isEmpty();

        assertThat(decided(another, MANAGER, Way.APPEND, "ticket:" + number).state())
                .isEqualTo("APPENDED");
        assertThat(decided(own, MANAGER, Way.APPEND, "ticket:" + number).state())
                .isEqualTo("APPENDED");
        assertThat(postman.all(
                        "select visibility || ' ' || body from ticket_message where ticket = ?1 order by id", number))
                .hasSize(2)
                .satisfies(said -> assertThat(said.get(0).toString()).startsWith("INTERNAL Came by mail from"))
                .satisfies(said -> assertThat(said.get(1)).isEqualTo("PUBLIC Vouched for"));
        assertThat(decided(own, MANAGER, Way.OPEN, null).state()).isEqualTo("OPENED");
    }

    private Outcome decided(Draft draft, String reviewer, Way way, String about) throws Exception {
        MailDecision decision = new MailDecision(new AccountId(account(reviewer)), way, about);
        return postman.bring(draft, postman.organisation(), decision);
    }

    @Test
    void whoeverAskedForItOpensItAgainOrGoesOnWithTheNextOne() throws Exception {
        long number = postman.bring(Draft.of(stranger, "Mine", "x")).ticket();
        resolve(number);

        Draft away = Draft.of(stranger, "[#" + number + "] Away", "I am away").as(MailKind.AUTO_REPLY, null);
        assertThat(postman.bring(away).state()).isEqualTo("NOTED");
        assertThat(state(number)).isEqualTo("RESOLVED");
        assertThat(bodies(number)).isEmpty();

        postman.bring(Draft.of(stranger, "[#" + number + "]", "Not solved"));
        assertThat(state(number)).isEqualTo("IN_PROGRESS");

        resolve(number);
        postman.within(() -> postman.all(
                "update ticket set state = 'CLOSED', closed_at = now() - interval '15 days' where number = ?1 returning 1",
                number));
        Outcome next = postman.bring(Draft.of(stranger, "[#" + number + "] It is back", "Again"));
        assertThat(next.state()).isEqualTo("OPENED");
        assertThat(next.ticket()).isNotEqualTo(number);
        assertThat(state(number)).isEqualTo("CLOSED");
        assertThat(postman.one("select kind from ticket_link where from_ticket = ?1", next.ticket()))
                .isEqualTo("FOLLOWS");
    }

    @Test
    void whoeverWritesMoreThanAnybodyDoesWaits() throws Exception {
        long number = postman.bring(Draft.of(stranger, "Mine", "x")).ticket();
        for (int i = 0; i < 19; i++) {
            postman.bring(Draft.of(stranger, "[#" + number + "]", "Ping " + i));
        }

        assertHeld(Draft.of(stranger, "[#" + number + "]", "Ping"), "TOO_MANY");
        assertThat(bodies(number)).as("with the one that opened it twenty").hasSize(19);
    }

    @Test
    void whatDoesNotArriveStandsOnTheTicketAndNothingMoreGoesThere() throws Exception {
        long number = postman.bring(Draft.of(stranger, "Mine", "x")).ticket();
        String about = "ticket:" + number;
        Letter letter = posted(postman.organisation(), about);

        Outcome invented = bounced(UUID.randomUUID());
        assertThat(invented.about()).isNull();
        assertThat(bounces.trouble(letter)).isEmpty();
        Outcome noted = bounced(letter.delivery());

        assertThat(noted.state()).isEqualTo("NOTED");
        assertThat(noted.about()).isEqualTo(about);
        assertThat(bounces.trouble(letter).orElseThrow().words()).isEqualTo("No such user");
        assertThat(outbox.find(letter.delivery()).orElseThrow().progress().fault())
                .isEqualTo(Fault.BOUNCED);
        assertThat(postman.all(
                        "select data ->> 'recipient' from ticket_timeline where kind = 'MAIL_BOUNCED' and visibility = 'INTERNAL' and ticket = ?1",
                        number))
                .isEqualTo(List.of(stranger));
    }

    @Test
    void whatBouncedOfOneOrganisationsMailKeepsNoOtherOnesBack() throws Exception {
        OrganisationId others = new OrganisationId(postman.within(() -> (Long) postman.one(
                "insert into organisation (key, name, active) values (?1, 'Others', false) returning id",
                stranger.substring(0, 9))));
        Letter theirs = posted(others, "of others:" + stranger);
        Letter ours = posted(postman.organisation(), "of ours:" + stranger);

        bounced(theirs.delivery());

        assertThat(bounces.trouble(theirs)).isPresent();
        assertThat(bounces.trouble(ours)).isEmpty();
        bounced(ours.delivery());
        postman.bring(Draft.of(stranger, "I can read again", "x"));
        assertThat(bounces.trouble(ours)).as("they wrote to us").isEmpty();
        assertThat(bounces.trouble(theirs)).isPresent();
    }

    private Letter posted(OrganisationId organisation, String about) throws Exception {
        return postman.within(() -> {
            outbox.post(organisation.value(), "MAIL", stranger, about, Map.of("subject", "Hello"));
            return outbox.about(about).get(0);
        });
    }

    private Outcome bounced(UUID delivery) throws Exception {
        MailBounce bounce = new MailBounce("<" + delivery + "@linia.example>", stranger, "5.1.1", "No such user", true);
        return postman.bring(Draft.of("", "Undelivered", "").as(MailKind.BOUNCE, bounce));
    }

    private void assertHeld(Draft draft, String why) throws Exception {
        Outcome outcome = postman.bring(draft);
        assertThat(outcome.state()).as(draft.text()).isEqualTo("HELD");
        assertThat(outcome.why()).as(draft.text()).isEqualTo(why);
    }

    private void resolve(long number) throws Exception {
        Caller.Person operator =
                recognise.byAccount(new AccountId(account(OPERATOR))).orElseThrow();
        postman.within(() -> caller.inNameOf(operator, () -> {
            Ticket ticket = tickets.locked(number);
            ticket.resolve("Done", CauseCode.OTHER, tickets.act());
            return tickets.save(ticket);
        }));
    }

    private String reply(long number, long account) {
        return addresses.of(postman.organisation(), number, "a" + account).orElseThrow();
    }

    private long account(String address) {
        return (Long) postman.one("select id from account where email = ?1", address);
    }

    private Object state(long number) {
        return postman.one("select state from ticket where number = ?1", number);
    }

    private List<?> bodies(long number) {
        return postman.all("select body from ticket_message where ticket = ?1 order by id", number);
    }
}
