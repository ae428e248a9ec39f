package org.linia.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.bench.Load.Client;

/**
 * How many mails come in a second, brought by four lines of a mail server and each from somebody else, until each of them is
 * a ticket; how many go out to an SMTP server on the same machine; and what the queue page has of five mails a second that
 * come in and are answered. Arguments as of {@link Benchmark}.
 */
public final class MailBenchmark {
    private static final String DESK = "bench@linia.example";
    private static final int LINES = 4;
    /** Who asks again and again, and so measures how long a page takes; two of them would have all of two processors. */
    private static final int READERS = 1;
    private static final int MAILS_PER_SECOND = 5;
    private static final int KILOBYTE = 1024;

    /** It would tell of each mailbox that it makes. */
    private static final Logger SMTP_LOG = Logger.getLogger("com.icegreen.greenmail");

    private static final String LETTERS = """
            insert into outbox (delivery_id, channel, recipient, subject, payload, created_at, organisation_id, due_at)
            select gen_random_uuid(), o.channel, o.recipient, 'ticket:' || (200000000 + n), o.payload, now(),
              o.organisation_id, now()
            from (select * from outbox where channel = 'MAIL' and sent_at is not null order by id desc limit 1) o,
              generate_series(1, %d) n""";

    private final Server server;
    private final Duration time;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private MailBenchmark(Server server, Duration time) {
        this.server = server;
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        SMTP_LOG.setLevel(Level.WARNING);
        GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        smtp.start();
        Map<String, String> settings = Map.of(
                "LINIA_MAIL_HOST", "127.0.0.1",
                "LINIA_MAIL_PORT", Integer.toString(smtp.getSmtp().getPort()),
                "LINIA_MAIL_SECURITY", "NONE");
        Path data = Path.of(arguments[1]).toAbsolutePath();
        try (Server server = Server.start(Path.of(arguments[0]), data, settings)) {
            Seed.house(server, Integer.parseInt(arguments[2]));
            new MailBenchmark(server, Duration.ofSeconds(Long.parseLong(arguments[3]))).run();
        } finally {
            smtp.stop();
        }
    }

    private void run() throws Exception {
        mailbox();
        in(200, 10);
        out.println("| what | mails | seconds | per second |");
        out.println("| --- | --: | --: | --: |");
        print("in, 10 KB", 600, in(600, 10));
        print("in, 1 MB", 60, in(60, KILOBYTE));
        print("out", 1000, out(1000));
        beside();
    }

    private void print(String what, int mails, double seconds) {
        out.printf(Locale.ROOT, "| %s | %d | %.1f | %.1f |%n", what, mails, seconds, mails / seconds);
    }

    private void mailbox() throws IOException {
        try (HttpConnection http = new HttpConnection(server.port())) {
            HttpConnection.Answer made = http.send(HttpConnection.post(
                    "/api/v1/mailboxes", "application/json", HttpClients.MANAGER, """
                    {"key": "bench", "organisation": "carpatia", "address": "%s", "strangers": "CREATE"}"""
                            .formatted(DESK)));
            if (made.status() != 201 && count("mailbox where key = 'bench'") == 0) {
                throw new IOException(new String(made.body(), StandardCharsets.UTF_8));
            }
        } catch (SQLException away) {
            throw new IOException(away);
        }
    }

    /** @return seconds until the last one is processed, and what answers them is sent */
    private double in(int mails, int kilobytes) throws Exception {
        AtomicInteger left = new AtomicInteger(mails);
        ExecutorService lines = Executors.newFixedThreadPool(LINES);
        long begun = System.nanoTime();
        Future<?>[] done = new Future<?>[LINES];
        for (int i = 0; i < LINES; i++) {
            done[i] = lines.submit(() -> {
                try (HttpConnection http = new HttpConnection(server.port())) {
                    while (left.getAndDecrement() > 0) {
                        bring(http, kilobytes);
                    }
                }
                return null;
            });
        }
        for (Future<?> line : done) {
            line.get();
        }
        lines.shutdown();
        until("mail where state = 'RECEIVED'");
        until("outbox where sent_at is null and failed_at is null");
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void bring(HttpConnection http, int kilobytes) throws IOException {
        String id = UUID.randomUUID().toString();
        String line = "The printer on the second floor prints all pages in green since this morning.\r\n";
        String message = "Message-ID: <" + id + "@else.example>\r\nFrom: a" + id.substring(0, 13)
                + "@else.example\r\nTo: " + DESK + "\r\nSubject: Green pages\r\n\r\n"
                + line.repeat(kilobytes * KILOBYTE / line.length());
        HttpConnection.Answer answer =
                http.send(HttpConnection.post("/api/v1/mail?to=" + DESK, "message/rfc822", HttpClients.MANAGER, message));
        if (answer.status() != 202) {
            throw new IOException(answer.status() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    /** @return seconds until the last one is sent */
    private double out(int mails) throws Exception {
        long begun = System.nanoTime();
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute(LETTERS.formatted(mails));
        }
        until("outbox where sent_at is null and failed_at is null");
        return (System.nanoTime() - begun) / 1e9;
    }

    private void beside() throws Exception {
        Client queue = new HttpClients(server.port()).page("/desk/queue");
        rate(queue);
        double alone = rate(queue);
        AtomicBoolean on = new AtomicBoolean(true);
        ExecutorService line = Executors.newSingleThreadExecutor();
        Future<?> mails = line.submit(() -> {
            try (HttpConnection http = new HttpConnection(server.port())) {
                while (on.get()) {
                    bring(http, 10);
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / MAILS_PER_SECOND);
                }
            }
            return null;
        });
        double meanwhile = rate(queue);
        on.set(false);
        mails.get();
        line.shutdown();
        double after = rate(queue);
        out.printf(Locale.ROOT, "%nqueue page: %.0f a second before, %.0f while %d mails a second come in, %.0f after: %.2f%n",
                alone, meanwhile, MAILS_PER_SECOND, after, meanwhile / ((alone + after) / 2));
    }

    private double rate(Client client) throws Exception {
        return Load.run(client, READERS, time, time.multipliedBy(4), () -> Duration.ZERO).perSecond();
    }

    private void until(String none) throws SQLException, InterruptedException {
        while (count(none) > 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private long count(String from) throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
