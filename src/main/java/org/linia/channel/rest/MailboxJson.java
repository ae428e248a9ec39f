package org.linia.channel.rest;

import java.time.Instant;
import java.util.List;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailFault;
import org.linia.channel.MailLine;
import org.linia.channel.MailboxDraft;
import org.linia.channel.MailboxRow;
import org.linia.channel.OAuthGrant;
import org.linia.channel.StrangerPolicy;
import org.linia.identity.KeptResource.Kept;

/**
 * A mailbox in answers. Its secrets are never among it.
 *
 * @param organisation key
 * @param team key of the one that gets what is opened; null: as the rules say
 * @param host empty: mail servers bring what comes, nothing is fetched
 * @param grant by which a token is got that lets us in; null: a password does
 * @param heard whether its server says at once when something arrives; otherwise it is looked into now and then
 * @param lookedAt when it was looked through last
 * @param fault why it cannot be fetched; null if it can
 * @param received messages that are still to be processed
 * @param open messages that somebody has to look at
 */
public record MailboxJson(
        String key,
        String organisation,
        String address,
        String team,
        String type,
        String language,
        StrangerPolicy strangers,
        List<String> domains,
        List<String> trustedHosts,
        String host,
        int port,
        LineSecurity security,
        String username,
        boolean hasPassword,
        OAuthGrant grant,
        String tokenEndpoint,
        String clientId,
        String scope,
        boolean hasClientSecret,
        boolean hasRefreshToken,
        String folder,
        String movedTo,
        boolean active,
        boolean heard,
        Instant lookedAt,
        MailFault fault,
        String faultText,
        Instant faultAt,
        Instant lastAt,
        long received,
        long open,
        long version)
        implements Kept {

    static MailboxJson of(MailboxRow row) {
        MailboxDraft b = row.draft();
        MailLine line = b.line();
        MailLine.OAuth oauth = line.token();
        MailboxRow.Watch watch = row.watch();
        return new MailboxJson(
                b.key(),
                b.organisation(),
                b.address(),
                b.team(),
                b.type(),
                b.language(),
                b.strangers(),
                b.domains(),
                b.trustedHosts(),
                line.host(),
                line.port(),
                line.security(),
                line.username(),
                row.kept().password(),
                oauth.grant(),
                oauth.endpoint(),
                oauth.clientId(),
                oauth.scope(),
                row.kept().clientSecret(),
                row.kept().refreshToken(),
                b.folders().inbox(),
                b.folders().movedTo(),
                b.active(),
                watch.heard(),
                watch.lookedAt(),
                watch.fault(),
                watch.faultWords(),
                watch.faultAt(),
                watch.lastAt(),
                watch.received(),
                watch.open(),
                row.version());
    }
}
