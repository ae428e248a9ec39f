package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.Eventually;
import org.linia.channel.Receiver.Call;
import org.linia.channel.control.SealedSecrets;
import org.linia.channel.control.WebhookLine;
import org.linia.shared.boundary.Deliveries;
import org.linia.shared.boundary.Outbox;
import org.linia.shared.outbox.Destination;
import org.linia.shared.outbox.Letter;

/** A server dies after it has called and before it could write that down. */
@ExtendWith(ArquillianExtension.class)
class CourierTakeOverIT {

    @Inject
    private Outbox outbox;

    @Inject
    private Deliveries deliveries;

    @Inject
    private SealedSecrets secrets;

    @Inject
    private WebhookLine line;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "jdbc/linia")
    private DataSource pool;

    @Test
    void theDoubleThatTheNextServerSendsHasTheSameId() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            Letter held = taken(receiver);
            line.call(secrets.call(held));
            assertThat(deliveries.takeCalls(held.destination(), 10))
                    .as("while it is in hands")
                    .isEmpty();

            act("update outbox set taken_until = now() - interval '1 second' where id = " + held.id());
            String id = held.delivery().toString();
            until(receiver, id, 2);

            assertThat(receiver.calls())
                    .extracting(Call::id)
                    .filteredOn(id::equals)
                    .hasSize(2);
        }
    }

    @Test
    void whatADeadServerHasInHandsKeepsNoOtherOrganisationBack() throws Exception {
        long other = organisation();
        try (Receiver receiver = Receiver.start()) {
            Letter held = taken(receiver);
            String theirs = "Theirs " + held.delivery();
            post(other, held.recipient(), held.subject(), theirs);

            Eventually.holds(
                    () -> receiver.calls().stream().anyMatch(call -> call.body().contains(theirs)));

            deliveries.giveBack(List.of(held));
            until(receiver, held.delivery().toString(), 1);
        }
    }

    private long organisation() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet made = statement.executeQuery("insert into organisation (key, name, active) values ('"
                        + UUID.randomUUID() + "', 'Others', false) returning id")) {
            made.next();
            return made.getLong(1);
        }
    }

    private void post(long organisation, String recipient, String subject, String words) throws Exception {
        transaction.begin();
        outbox.post(organisation, "WEBHOOK", recipient, subject, Map.of("subject", words));
        transaction.commit();
    }

    /** By this dead server, unless the living one was quicker. */
    private Letter taken(Receiver receiver) throws Exception {
        List<Letter> taken = List.of();
        while (taken.isEmpty()) {
            String recipient = receiver.address("/" + UUID.randomUUID());
            post(1, recipient, "test:" + UUID.randomUUID(), "Test");
            taken = deliveries.takeCalls(new Destination(1, recipient), 1);
        }
        return taken.get(0);
    }

    private static void until(Receiver receiver, String id, int calls) {
        Eventually.holds(() ->
                receiver.calls().stream().filter(call -> call.id().equals(id)).count() >= calls);
    }

    private void act(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
