package org.linia.channel.rest;

import org.linia.channel.LineSecurity;
import org.linia.channel.MailLine;
import org.linia.channel.MailSettingsDraft;
import org.linia.channel.MailSettingsRow;
import org.linia.channel.OAuthGrant;
import org.linia.identity.KeptResource.Kept;

/**
 * The mail settings of an organisation in answers. Their secrets are never among it.
 *
 * @param organisation key, which is theirs too
 * @param host empty: the house's server carries the mail
 * @param grant by which a token is got that lets us in; null: a password does
 * @param trouble what the server said, or the network, when it could not be reached last; null if it could
 */
public record MailSettingsJson(
        String organisation,
        String senderName,
        String senderAddress,
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
        boolean active,
        String trouble,
        long version)
        implements Kept {

    static MailSettingsJson of(MailSettingsRow row) {
        MailSettingsDraft draft = row.draft();
        MailLine line = draft.line();
        MailLine.OAuth oauth = line.token();
        return new MailSettingsJson(
                draft.organisation(),
                draft.senderName(),
                draft.senderAddress(),
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
                draft.active(),
                row.trouble(),
                row.version());
    }

    @Override
    public String key() {
        return organisation;
    }
}
