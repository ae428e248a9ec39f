package org.linia.channel.rest;

import org.linia.channel.LineSecurity;
import org.linia.channel.MailLine;
import org.linia.channel.MailSecrets;
import org.linia.channel.MailSettingsDraft;
import org.linia.shared.rest.JsonInput;

/** The members of mail settings in requests. */
final class MailSettingsInput {
    private static final int TEXT = 300;
    private static final int USUAL_PORT = 587;

    private MailSettingsInput() {}

    record Typed(MailSettingsDraft draft, MailSecrets secrets) {}

    static Typed created(JsonInput in) {
        MailSettingsDraft blank = new MailSettingsDraft(
                in.required("organisation", TEXT),
                "",
                in.required("senderAddress", TEXT),
                new MailLine("", USUAL_PORT, LineSecurity.STARTTLS, "", null),
                true);
        return read(in, blank);
    }

    static Typed changed(JsonInput in, MailSettingsDraft before) {
        return read(in, before);
    }

    private static Typed read(JsonInput in, MailSettingsDraft before) {
        Boolean active = in.flag("active");
        MailSettingsDraft draft = new MailSettingsDraft(
                before.organisation(),
                MailLineInput.text(in, "senderName", before.senderName()),
                MailLineInput.small(MailLineInput.text(in, "senderAddress", before.senderAddress())),
                MailLineInput.line(in, before.line()),
                active == null ? before.active() : active);
        MailSecrets secrets = MailLineInput.secrets(in);
        in.done();
        return new Typed(draft, secrets);
    }
}
