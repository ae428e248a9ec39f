package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.channel.boundary.SendWaiting;
import org.linia.identity.AccountId;

/** Several servers look for mail that waits at the same moment, as two threads do here, and the timetable beside them. */
@ExtendWith(ArquillianExtension.class)
class WaitingOnceIT {
    private static final int ROUNDS = 5;

    private static final String KEPT = """
            insert into mail_wait (account_id, organisation_id, subject, payload, news, said, due_at)
            select id, organisation_id, ?, '{"subject": "Waited", "text": "Waited"}', 'x', '', now() from account
            where username = 'user' returning account_id""";

    @Inject
    private SendWaiting waiting;

    @Resource
    private ManagedExecutorService executor;

    @Resource(lookup = "jdbc/linia")
    private DataSource pool;

    @Test
    void whatWaitedIsSentOnceWhoeverComesFirst() throws Exception {
        String subject = "test:" + UUID.randomUUID();

        for (int round = 0; round < ROUNDS; round++) {
            AccountId reader = new AccountId(number(KEPT, subject));
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<Void> send = () -> {
                start.await();
                waiting.send(reader);
                return null;
            };
            for (Future<Void> one : executor.invokeAll(Collections.nCopies(2, send))) {
                one.get();
            }
            assertThat(number("select count(*) from outbox where subject = ?", subject))
                    .isEqualTo(round + 1L);
        }

        number("with gone as (delete from outbox where subject = ? returning id) select count(*) from gone", subject);
    }

    private long number(String sql, String subject) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
