package org.linia.channel.rest;

import java.time.Instant;
import java.util.List;
import org.linia.channel.MailKind;
import org.linia.channel.MailRow;
import org.linia.channel.MailSheet;
import org.linia.channel.MailState;

/**
 * A message that came in.
 *
 * @param mailbox its address
 * @param about such as {@code ticket:1042}
 * @param reason why it is held, refused or in quarantine
 * @param text what is new in it; null in lists
 * @param folded what is quoted below it; null in lists
 * @param files names of those that came along; null in lists
 */
public record MailJson(
        String id,
        String mailbox,
        String sender,
        String senderName,
        String subject,
        MailKind kind,
        long size,
        Instant receivedAt,
        MailState state,
        Instant stateAt,
        String about,
        String reason,
        String reasonText,
        String text,
        String folded,
        List<String> files) {

    static MailJson of(MailRow row) {
        return of(row, null, null, null);
    }

    static MailJson of(MailSheet sheet) {
        return of(
                sheet.row(),
                sheet.body() == null ? null : sheet.body().text(),
                sheet.body() == null ? null : sheet.body().folded(),
                sheet.files());
    }

    private static MailJson of(MailRow row, String text, String folded, List<String> files) {
        return new MailJson(
                Long.toString(row.id()),
                row.mailbox(),
                row.sender(),
                row.senderName(),
                row.subject(),
                row.kind(),
                row.size(),
                row.receivedAt(),
                row.state(),
                row.stateAt(),
                row.about(),
                row.reason(),
                row.reasonWords(),
                text,
                folded,
                files);
    }
}
