package org.linia.channel.rest;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailboxDraft;
import org.linia.channel.MailboxSecrets;
import org.linia.channel.OAuthGrant;
import org.linia.channel.StrangerPolicy;
import org.linia.shared.rest.JsonInput;

/** The members of a mailbox in requests. */
final class MailboxInput {
    private static final int TEXT = 300;
    private static final int SECRET = 4000;
    private static final int MANY = 100;
    private static final int USUAL_PORT = 993;
    private static final int MOST_PORTS = 65_535;

    private final JsonInput in;
    private final MailboxDraft before;

    private MailboxInput(JsonInput in, MailboxDraft before) {
        this.in = in;
        this.before = before;
    }

    record Typed(MailboxDraft draft, MailboxSecrets secrets) {}

    static Typed created(JsonInput in) {
        MailboxDraft blank = new MailboxDraft(
                in.required("key", TEXT),
                in.required("organisation", TEXT),
                in.required("address", TEXT),
                null,
                null,
                "en",
                StrangerPolicy.HOLD,
                List.of(),
                List.of(),
                new MailboxDraft.Line("", USUAL_PORT, LineSecurity.TLS, "", null, "INBOX", ""),
                true);
        return new MailboxInput(in, blank).read();
    }

    static Typed changed(JsonInput in, MailboxDraft before) {
        return new MailboxInput(in, before).read();
    }

    private Typed read() {
        StrangerPolicy strangers = in.oneOf("strangers", StrangerPolicy.class);
        Boolean active = in.flag("active");
        MailboxSecrets secrets = new MailboxSecrets(
                in.text("password", TEXT), in.text("clientSecret", SECRET), in.text("refreshToken", SECRET));
        MailboxDraft draft = new MailboxDraft(
                before.key(),
                before.organisation(),
                small(text("address", before.address())),
                in.has("team") ? in.text("team", TEXT) : before.team(),
                in.has("type") ? in.text("type", TEXT) : before.type(),
                text("language", before.language()),
                strangers == null ? before.strangers() : strangers,
                names("domains", before.domains()),
                names("trustedHosts", before.trustedHosts()),
                line(before.line()),
                active == null ? before.active() : active);
        in.done();
        return new Typed(draft, secrets);
    }

    private MailboxDraft.Line line(MailboxDraft.Line was) {
        Integer port = in.number("port", 1, MOST_PORTS);
        LineSecurity security = in.oneOf("security", LineSecurity.class);
        return new MailboxDraft.Line(
                small(text("host", was.host())),
                port == null ? was.port() : port,
                security == null ? was.security() : security,
                text("username", was.username()),
                oauth(was.token()),
                text("folder", was.folder()),
                text("movedTo", was.movedTo()));
    }

    /** As it was if it is not named; null: a password lets us in. */
    private MailboxDraft.OAuth oauth(MailboxDraft.OAuth was) {
        OAuthGrant grant = in.has("grant") ? in.oneOf("grant", OAuthGrant.class) : was.grant();
        MailboxDraft.OAuth now = new MailboxDraft.OAuth(
                grant,
                text("tokenEndpoint", was.endpoint()),
                text("clientId", was.clientId()),
                text("scope", was.scope()));
        return grant == null ? null : now;
    }

    /** Null empties it. */
    private String text(String member, String was) {
        String typed = in.has(member) ? in.text(member, TEXT) : was;
        return typed == null ? "" : typed.strip();
    }

    private static String small(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private List<String> names(String member, List<String> was) {
        List<String> typed = in.has(member) ? in.texts(member, MANY, TEXT) : was;
        return typed == null
                ? List.of()
                : typed.stream()
                        .filter(Objects::nonNull)
                        .map(MailboxInput::small)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
