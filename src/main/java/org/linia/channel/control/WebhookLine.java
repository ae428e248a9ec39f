package org.linia.channel.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.WebhookReply;
import org.linia.channel.WebhookReply.Kind;
import org.linia.shared.outbox.Targets;
import org.linia.shared.outbox.Targets.ClosedNetwork;

/** Calls other systems. What they may do to us is limited: so long, so many bytes, no redirect, no closed network. */
@ApplicationScoped
public class WebhookLine {
    private static final int MOST_BYTES = 4 * 1024;
    private static final int WORDS = 300;

    private Targets targets;
    private Clock clock;
    private Duration patience;
    private ScheduledExecutorService watch;
    private CloseableHttpClient client;

    @Resource
    private ManagedScheduledExecutorService executor;

    protected WebhookLine() {}

    @Inject
    WebhookLine(
            Targets targets,
            Clock clock,
            @ConfigProperty(name = "linia.webhook.patience", defaultValue = "PT10S") Duration patience) {
        this.targets = targets;
        this.clock = clock;
        this.patience = patience;
    }

    /** With a watch and names of one's own, outside the container. */
    WebhookLine(Targets targets, Clock clock, Duration patience, ScheduledExecutorService watch, DnsResolver names) {
        this(targets, clock, patience);
        this.watch = watch;
        this.client = WebhookClient.of(names, patience);
    }

    @PostConstruct
    void open() {
        watch = executor;
        client = WebhookClient.of(WebhookClient.namesOf(targets), patience);
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.GRACEFUL);
    }

    /** Calls once, and says what came of it. */
    public WebhookReply call(WebhookCall call) {
        if (targets.misread(call.address()).isPresent()) {
            return new WebhookReply(Kind.FORBIDDEN, null, 0, call.address());
        }
        long began = System.nanoTime();
        HttpPost post = post(call);
        AtomicBoolean late = new AtomicBoolean();
        Future<?> end = watch.schedule(
                () -> {
                    late.set(true);
                    post.cancel();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        // closing leaves unread what is beyond the limit
        try (ClassicHttpResponse answer = client.executeOpen(HttpHost.create(URI.create(call.address())), post, null)) {
            return reply(answer, began);
        } catch (ClosedNetwork closed) {
            return new WebhookReply(Kind.FORBIDDEN, null, millis(began), closed.getMessage());
        } catch (IOException away) {
            String words = late.get() ? "no answer within " + patience.toSeconds() + " s" : words(away);
            return new WebhookReply(Kind.AWAY, null, millis(began), words);
        } finally {
            end.cancel(false);
        }
    }

    private HttpPost post(WebhookCall call) {
        Instant now = clock.instant();
        HttpPost post = new HttpPost(URI.create(URI.create(call.address()).toASCIIString()));
        post.setEntity(new StringEntity(
                call.body(), ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8)));
        post.setHeader("User-Agent", "Linia");
        post.setHeader("webhook-id", call.id());
        post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        if (!call.secrets().isEmpty()) {
            post.setHeader("webhook-signature", call.signature(now));
        }
        return post;
    }

    private static WebhookReply reply(ClassicHttpResponse answer, long began) throws IOException {
        String words = printable(read(answer.getEntity()));
        return new WebhookReply(kind(answer.getCode()), answer.getCode(), millis(began), words);
    }

    static Kind kind(int status) {
        if (status >= HttpStatus.SC_OK && status < HttpStatus.SC_MULTIPLE_CHOICES) {
            return Kind.DELIVERED;
        }
        return switch (status) {
            case HttpStatus.SC_GONE -> Kind.GONE;
            case HttpStatus.SC_REQUEST_TIMEOUT, HttpStatus.SC_TOO_EARLY, HttpStatus.SC_TOO_MANY_REQUESTS -> Kind.AWAY;
            default -> status >= HttpStatus.SC_SERVER_ERROR ? Kind.AWAY : Kind.REFUSED;
        };
    }

    /** Its beginning; the rest is not waited for. */
    private static String read(HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        InputStream in = entity.getContent();
        return in == null ? "" : new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }

    private static String words(IOException away) {
        String said = away.getMessage();
        return printable(said == null ? away.getClass().getSimpleName() : said);
    }

    private static String printable(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        return line.substring(0, Math.min(WORDS, line.length()));
    }

    private static int millis(long began) {
        return (int) Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
