package org.linia.channel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.linia.channel.MailLine;
import org.linia.channel.MailSettingsDraft;
import org.linia.identity.OrganisationId;

/** In whose name the mail of an organisation goes out, and which server carries it. The organisation never changes. */
@Entity
@Table(name = "mail_settings")
public class MailSettings {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    @Column(name = "sender_name")
    private String senderName;

    @Column(name = "sender_address")
    private String senderAddress;

    @Embedded
    private KeptLine server;

    private boolean active;

    @Version
    private long version;

    protected MailSettings() {}

    public MailSettings(MailSettingsDraft draft, OrganisationId organisation) {
        this.organisation = organisation;
        this.server = new KeptLine(draft.line());
        become(draft);
    }

    /** All but organisation and secrets. */
    public final void become(MailSettingsDraft draft) {
        this.senderName = draft.senderName();
        this.senderAddress = draft.senderAddress();
        this.active = draft.active();
        server.become(draft.line());
    }

    public long id() {
        return id;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public String senderName() {
        return senderName;
    }

    public String senderAddress() {
        return senderAddress;
    }

    public boolean isActive() {
        return active;
    }

    public MailLine line() {
        return server.line();
    }

    public KeptLine server() {
        return server;
    }

    /** By which its secrets are sealed. */
    public String owner() {
        return "mail-settings:" + organisation.value();
    }

    /** @param organisationKey that of its organisation */
    public MailSettingsDraft draft(String organisationKey) {
        return new MailSettingsDraft(organisationKey, senderName, senderAddress, line(), active);
    }

    public long version() {
        return version;
    }
}
