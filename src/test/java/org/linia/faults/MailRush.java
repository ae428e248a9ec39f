package org.linia.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.linia.Eventually;
import org.linia.MortalServer;

/** A mail server that brings many mails at once, each from somebody else, and each until it is told that it is stored. */
final class MailRush {
    static final String TITLE = "Rush";

    /** Its server may have to wait for the starts of others before it is back. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final int LINES = 4;
    private static final int STORED = 202;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService lines = Executors.newFixedThreadPool(LINES);
    private final List<CompletableFuture<Void>> brought = new ArrayList<>();
    private final AtomicInteger stored = new AtomicInteger();
    private final MortalServer server;
    private final String token;
    private final String mailbox;

    /** It begins at once. */
    MailRush(MortalServer server, String token, String mailbox, int mails) {
        this.server = server;
        this.token = token;
        this.mailbox = mailbox;
        for (int i = 0; i < mails; i++) {
            int number = i;
            brought.add(CompletableFuture.runAsync(() -> Eventually.holds(PATIENCE, () -> bring(number)), lines));
        }
    }

    int stored() {
        return stored.get();
    }

    /** Returns when all of them are stored. */
    void isOver() {
        brought.forEach(CompletableFuture::join);
        lines.shutdown();
    }

    private boolean bring(int number) {
        String message =
                "Message-ID: <%1$d@else.example>\r\nFrom: a%1$d@else.example\r\nTo: %2$s\r\nSubject: %3$s %1$d\r\n\r\nHelp"
                        .formatted(number, mailbox, TITLE);
        HttpRequest request = HttpRequest.newBuilder(server.uri("/api/v1/mail?to=" + mailbox))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "message/rfc822")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(message))
                .build();
        try {
            boolean isStored = http.send(request, BodyHandlers.discarding()).statusCode() == STORED;
            if (isStored) {
                stored.incrementAndGet();
            }
            return isStored;
        } catch (IOException fallen) {
            // it may have been stored or not: it is brought again
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
