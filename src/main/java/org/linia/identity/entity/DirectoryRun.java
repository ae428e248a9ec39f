package org.linia.identity.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryRunLine;
import org.linia.identity.DirectoryRunRow;
import org.linia.identity.DirectoryRunState;
import org.linia.identity.DirectoryTally;
import org.linia.shared.json.Json;
import org.linia.shared.problem.Refusal;

/**
 * An import of a directory: it waits, is taken by one process of one server, and goes on step by step, each in one
 * transaction with what became of them. A process that dies loses its lease; whoever takes the import next finds done
 * what was done.
 */
@Entity
@Table(name = "directory_run")
public class DirectoryRun {
    private static final int MOST_ATTEMPTS = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "directory_id")
    private long directory;

    @Column(name = "account_id")
    private AccountId account;

    private boolean scheduled;
    private boolean dry;
    private boolean beyond;

    @Enumerated(EnumType.STRING)
    private DirectoryRunState state = DirectoryRunState.QUEUED;

    private String owner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    private int attempts;
    private int people;
    private int groups;
    private int made;
    private int changed;

    @Column(name = "left_out")
    private int left;

    @Column(name = "groups_changed")
    private int groupsChanged;

    private int failed;
    private Said fault;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private long version;

    protected DirectoryRun() {}

    /**
     * @param account in whose name
     * @param how it was asked for
     */
    public DirectoryRun(long directory, AccountId account, How how, Instant at) {
        this.directory = directory;
        this.account = account;
        this.scheduled = how.scheduled();
        this.dry = how.dry();
        this.beyond = how.beyond();
        this.createdAt = at;
    }

    /** How an import is asked for: by the clock, to be said only, with more leaving than usual. */
    public record How(boolean scheduled, boolean dry, boolean beyond) {}

    public void take(String process, Instant until) {
        this.owner = process;
        this.leaseUntil = until;
        this.state = DirectoryRunState.RUNNING;
        this.attempts++;
    }

    public void prolong(Instant until) {
        this.leaseUntil = until;
    }

    /** So many the directory has. */
    public void count(int nowPeople, int nowGroups) {
        this.people = nowPeople;
        this.groups = nowGroups;
    }

    public void add(DirectoryRunLine.Kind kind) {
        switch (kind) {
            case MADE -> made++;
            case CHANGED -> changed++;
            case LEFT -> left++;
            case GROUP -> groupsChanged++;
            case FAILED -> failed++;
        }
    }

    /** @param why null: it is done */
    public void end(DirectoryRunState how, Refusal.Text why, Instant at) {
        this.state = how;
        this.fault = why == null ? null : new Said(words(why));
        this.finishedAt = at;
        this.owner = null;
        this.leaseUntil = null;
    }

    /** Something of ours went wrong: it is tried again at that time, but not for ever. */
    public boolean breakOff(Instant retryAt) {
        this.owner = null;
        this.leaseUntil = retryAt;
        return attempts < MOST_ATTEMPTS;
    }

    public boolean isOwnedBy(String process) {
        return state == DirectoryRunState.RUNNING && process.equals(owner);
    }

    public long id() {
        return id;
    }

    public long directory() {
        return directory;
    }

    public AccountId account() {
        return account;
    }

    public boolean isDry() {
        return dry;
    }

    public boolean isBeyond() {
        return beyond;
    }

    public DirectoryRunRow row(String accountName) {
        return new DirectoryRunRow(
                id,
                account,
                accountName,
                scheduled,
                dry,
                beyond,
                state,
                new DirectoryTally(people, groups, made, changed, left, groupsChanged, failed),
                fault == null ? null : text(fault.words()),
                createdAt,
                finishedAt);
    }

    /** A text as it is stored. */
    public static JsonObject words(Refusal.Text text) {
        return (JsonObject) Json.value(Map.of(
                "key",
                text.key(),
                "arguments",
                text.arguments().stream().map(String::valueOf).toList()));
    }

    public static Refusal.Text text(JsonObject words) {
        return new Refusal.Text(
                words.getString("key"),
                List.copyOf(words.getJsonArray("arguments").getValuesAs(JsonString::getString)));
    }
}
