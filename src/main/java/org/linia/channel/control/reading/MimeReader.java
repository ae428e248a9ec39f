package org.linia.channel.control.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.linia.channel.MailPart;

/** Takes one message apart, from its beginning to its end. */
public final class MimeReader {
    private static final MimeConfig AS_IT_COMES = MimeConfig.custom()
            .setMalformedHeaderStartsBody(false)
            .setMaxLineLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(-1)
            .setMaxContentLen(-1)
            .build();
    /** What says again, for machines, what the message says to people. */
    private static final Set<String> ECHOES = Set.of(
            "text/x-amp-html",
            "text/watch-html",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-signature");

    private final Limits limits;
    private final Clock clock;
    private final PartFile file;
    private final MimeTokenStream stream = new MimeTokenStream(AS_IT_COMES);
    private final Header top = new Header();
    private final Deque<String> within = new ArrayDeque<>();
    private final Deque<Segment> alternatives = new ArrayDeque<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<MailPart> parts = new ArrayList<>();
    private Header current = top;
    private String topType = "";
    private String preamble = "";
    private final byte[] buffer = new byte[1 << 13];
    private boolean flat;
    private boolean whole = true;
    private int leaves;
    private long bytesLeft;
    private int textLeft;
    private int htmlLeft;

    public MimeReader(Limits limits, Clock clock, PartFile file) {
        this.limits = limits;
        this.clock = clock;
        this.file = file;
        this.bytesLeft = limits.bytes();
        this.textLeft = limits.text();
        this.htmlLeft = limits.text();
    }

    /**
     * Never fails for what it reads: what is broken ends the reading, and what was read until then counts.
     *
     * @throws IOException if the message cannot be had
     * @throws TooHeavy if it takes too long
     */
    public ReadMessage read(InputStream raw) throws IOException {
        Instant end = clock.instant().plus(limits.time());
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(raw);
        try {
            EntityState state = stream.getState();
            while (state != EntityState.T_END_OF_STREAM && isWithinLimits()) {
                if (clock.instant().isAfter(end)) {
                    throw new TooHeavy("longer than " + limits.time());
                }
                take(state);
                state = stream.next();
            }
        } catch (MimeException | IllegalArgumentException | IllegalStateException broken) {
            whole = false;
        }
        if (leaves == 0) {
            another().text(preamble);
        }
        return new ReadMessage(top, topType, Segment.text(segments), Segment.html(segments), parts, whole, bytesLeft);
    }

    private boolean isWithinLimits() {
        whole &= leaves < limits.leaves();
        return leaves < limits.leaves();
    }

    private void take(EntityState state) throws IOException {
        switch (state) {
            case T_START_BODYPART -> current = new Header();
            case T_FIELD -> field(stream.getField());
            case T_START_MULTIPART -> begin(stream.getBodyDescriptor());
            case T_END_MULTIPART -> end();
            case T_PREAMBLE -> preamble();
            case T_BODY -> body(stream.getBodyDescriptor());
            default -> {
                // the rest is no content
            }
        }
    }

    /** What stands before the first boundary is for nobody to read, unless none follows. */
    private void preamble() throws IOException {
        if (within.size() == 1) {
            preamble = Texts.of(stream.getInputStream().readNBytes(limits.text()), null);
        }
    }

    private void field(Field field) {
        if (field.getRaw() != null) {
            current.add(field.getRaw().toByteArray());
        }
    }

    private void begin(BodyDescriptor descriptor) {
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        if (within.isEmpty()) {
            topType = type;
        }
        within.push(type);
        if (type.equals("multipart/alternative") && alternatives.isEmpty()) {
            alternatives.push(new Segment());
            segments.add(alternatives.peek());
        }
        if (within.size() >= limits.depth()) {
            flat = true;
            stream.setRecursionMode(RecursionMode.M_FLAT);
        }
    }

    private void end() {
        String type = within.isEmpty() ? "" : within.pop();
        if (type.equals("multipart/alternative") && !within.contains(type)) {
            alternatives.clear();
        }
        if (flat && within.size() < limits.depth()) {
            flat = false;
            stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        }
    }

    private void body(BodyDescriptor descriptor) throws IOException {
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        if (within.isEmpty() && topType.isEmpty()) {
            topType = type;
        }
        Leaf leaf = new Leaf(current, type, charset(descriptor), within.isEmpty());
        leaves++;
        if (leaf.isText()) {
            text(leaf);
        } else if (leaf.isHtml()) {
            html(leaf);
        } else if (ECHOES.contains(type) && !within.isEmpty()) {
            return;
        } else {
            file(leaf, stream.getDecodedInputStream());
        }
    }

    /** As the part says; the descriptor tells a default too. */
    private String charset(BodyDescriptor descriptor) {
        return current.parameters("Content-Type").containsKey("charset") ? descriptor.getCharset() : null;
    }

    private void text(Leaf leaf) throws IOException {
        String said = words(leaf, textLeft);
        textLeft -= said.length();
        if (!said.isEmpty() && !segment().text(said)) {
            another().text(said);
        }
    }

    private void html(Leaf leaf) throws IOException {
        String said = words(leaf, htmlLeft);
        htmlLeft -= said.length();
        if (!said.isEmpty() && !segment().html(said)) {
            another().html(said);
        }
    }

    private Segment segment() {
        return alternatives.isEmpty() ? another() : alternatives.peek();
    }

    private Segment another() {
        Segment segment = new Segment();
        segments.add(segment);
        return segment;
    }

    private String words(Leaf leaf, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InputStream in = stream.getDecodedInputStream();
        for (int n = in.read(buffer); n >= 0 && bytes.size() < most; n = in.read(buffer)) {
            bytes.write(buffer, 0, n);
        }
        whole &= bytes.size() < most;
        return Texts.of(bytes.toByteArray(), leaf.charset());
    }

    private void file(Leaf leaf, InputStream content) throws IOException {
        if (parts.size() >= limits.parts() || bytesLeft <= 0) {
            whole = false;
            return;
        }
        PartFile.Stretch kept = file.keep(content, bytesLeft);
        bytesLeft -= kept.size();
        whole &= bytesLeft > 0;
        parts.add(new MailPart(leaf.name(leaves), leaf.type(), kept.size(), leaf.contentId(), kept));
    }
}
