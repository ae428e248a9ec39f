package org.linia.channel.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.linia.channel.MailPace;
import org.linia.channel.NotificationAudience;
import org.linia.channel.NotificationChannel;
import org.linia.channel.NotificationDraft;
import org.linia.channel.NotificationEvent;
import org.linia.channel.NotificationText;
import org.linia.identity.OrganisationId;

/** Whether and how somebody is told of something; in which words is kept beside it. What it is about never changes. */
@Entity
@Table(name = "notification_rule")
public class NotificationRule {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String key;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    @Enumerated(EnumType.STRING)
    private NotificationEvent event;

    @Enumerated(EnumType.STRING)
    private NotificationAudience audience;

    private String channels;

    @Enumerated(EnumType.STRING)
    private MailPace pace;

    private boolean urgent;
    private boolean active;

    @Version
    private long version;

    protected NotificationRule() {}

    public NotificationRule(NotificationDraft draft, OrganisationId organisation) {
        this.key = draft.key();
        this.organisation = organisation;
        this.event = draft.event();
        this.audience = draft.audience();
        become(draft);
    }

    public void become(NotificationDraft draft) {
        this.channels = NotificationChannel.names(draft.channels());
        this.pace = draft.pace();
        this.urgent = draft.urgent();
        this.active = draft.active();
    }

    public long id() {
        return id;
    }

    /** Null: it is shipped. */
    public OrganisationId organisation() {
        return organisation;
    }

    /**
     * @param place key of its organisation
     * @param texts by language
     */
    public NotificationDraft draft(String place, Map<String, NotificationText> texts) {
        return new NotificationDraft(
                place,
                event,
                audience,
                List.copyOf(NotificationChannel.ofNames(channels)),
                pace,
                urgent,
                active,
                texts);
    }

    public long version() {
        return version;
    }
}
