package org.linia.shared.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes news for all nodes and never makes the sender wait. Notifying within the business transaction would serialise
 * all commits of the database, so news is gathered here and sent by a thread with a connection of its own.
 */
@ApplicationScoped
public class Wire {

    static final String CHANNEL = "linia_live";

    /** PostgreSQL takes payloads of less than 8000 bytes. */
    static final int LARGEST = 7900;

    private static final int WAITING_AT_MOST = 20_000;
    private static final int AT_ONCE = 500;
    private static final long GATHERED_MILLIS = 40;

    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(WAITING_AT_MOST);
    private final AtomicBoolean lost = new AtomicBoolean();

    /** Sends it soon; when too much waits already, everybody is told instead that something was missed. */
    public void send(JsonObject news) {
        String text = news.toString();
        if (size(text) > LARGEST - 2 || !waiting.offer(text)) {
            lost.set(true);
        }
    }

    /** Waits for news and gives it as few payloads as hold it: JSON arrays. */
    List<String> next() throws InterruptedException {
        List<String> news = new ArrayList<>();
        news.add(waiting.take());
        TimeUnit.MILLISECONDS.sleep(GATHERED_MILLIS);
        waiting.drainTo(news, AT_ONCE - 1);
        List<String> payloads = packed(news);
        if (lost.getAndSet(false)) {
            payloads.add("[]");
        }
        return payloads;
    }

    static List<String> packed(List<String> news) {
        List<String> payloads = new ArrayList<>();
        StringBuilder payload = new StringBuilder("[");
        int size = 2;
        for (String one : news) {
            if (size + size(one) + 1 > LARGEST) {
                payloads.add(payload.append(']').toString());
                payload = new StringBuilder("[");
                size = 2;
            }
            payload.append(payload.length() == 1 ? "" : ",").append(one);
            size += size(one) + 1;
        }
        payloads.add(payload.append(']').toString());
        return payloads;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
