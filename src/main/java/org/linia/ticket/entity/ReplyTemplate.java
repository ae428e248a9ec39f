package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.linia.identity.TeamId;
import org.linia.shared.text.Translations;

/** A reply that staff can begin an answer with. Its key never changes. */
@Entity
@Table(name = "canned_reply")
public class ReplyTemplate {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String key;
    private String title;
    private Translations titles = Translations.NONE;
    private Translations texts = Translations.NONE;

    @Column(name = "team_id")
    private TeamId team;

    private boolean active = true;

    @Version
    private long version;

    protected ReplyTemplate() {}

    public ReplyTemplate(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** The title in other languages than English. */
    public Translations titles() {
        return titles;
    }

    public Translations texts() {
        return texts;
    }

    public TeamId team() {
        return team;
    }

    public boolean isActive() {
        return active;
    }

    public long version() {
        return version;
    }

    /** @param newTeam null: for everybody */
    public void write(
            String newTitle, Translations newTitles, Translations newTexts, TeamId newTeam, boolean nowActive) {
        this.title = newTitle;
        this.titles = newTitles;
        this.texts = newTexts;
        this.team = newTeam;
        this.active = nowActive;
    }
}
