package org.linia.channel.rest;

import java.util.List;
import java.util.Objects;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailLine;
import org.linia.channel.MailSecrets;
import org.linia.channel.MailboxDraft;
import org.linia.channel.StrangerPolicy;
import org.linia.shared.rest.JsonInput;

/** The members of a mailbox in requests. */
final class MailboxInput {
    private static final int TEXT = 300;
    private static final int MANY = 100;
    private static final int USUAL_PORT = 993;

    private final JsonInput in;
    private final MailboxDraft before;

    private MailboxInput(JsonInput in, MailboxDraft before) {
        this.in = in;
        this.before = before;
    }

    record Typed(MailboxDraft draft, MailSecrets secrets) {}

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
                new MailLine("", USUAL_PORT, LineSecurity.TLS, "", null),
                new MailboxDraft.Folders("INBOX", ""),
                true);
        return new MailboxInput(in, blank).read();
    }

    static Typed changed(JsonInput in, MailboxDraft before) {
        return new MailboxInput(in, before).read();
    }

    private Typed read() {
        StrangerPolicy strangers = in.oneOf("strangers", StrangerPolicy.class);
        Boolean active = in.flag("active");
        MailSecrets secrets = MailLineInput.secrets(in);
        MailboxDraft draft = new MailboxDraft(
                before.key(),
                before.organisation(),
                MailLineInput.small(text("address", before.address())),
                in.has("team") ? in.text("team", TEXT) : before.team(),
                in.has("type") ? in.text("type", TEXT) : before.type(),
                text("language", before.language()),
                strangers == null ? before.strangers() : strangers,
                names("domains", before.domains()),
                names("trustedHosts", before.trustedHosts()),
                MailLineInput.line(in, before.line()),
                new MailboxDraft.Folders(
                        text("folder", before.folders().inbox()),
                        text("movedTo", before.folders().movedTo())),
                active == null ? before.active() : active);
        in.done();
        return new Typed(draft, secrets);
    }

    private String text(String member, String was) {
        return MailLineInput.text(in, member, was);
    }

    private List<String> names(String member, List<String> was) {
        List<String> typed = in.has(member) ? in.texts(member, MANY, TEXT) : was;
        return typed == null
                ? List.of()
                : typed.stream()
                        .filter(Objects::nonNull)
                        .map(MailLineInput::small)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
