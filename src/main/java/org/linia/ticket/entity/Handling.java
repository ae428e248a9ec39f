package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linia.identity.AccountId;
import org.linia.identity.LevelId;
import org.linia.identity.SupplierId;
import org.linia.identity.TeamId;
import org.linia.ticket.Assignment;

/** Who has the ticket. */
@Embeddable
public class Handling {
    @Column(name = "level_id")
    private LevelId level;

    @Column(name = "team_id")
    private TeamId team;

    @Column(name = "assignee_id")
    private AccountId assignee;

    @Column(name = "supplier_id")
    private SupplierId supplier;

    @Column(name = "supplier_reference")
    private String reference;

    @Column(name = "supplier_since")
    private Instant since;

    @Column(name = "supplier_from_level_id")
    private LevelId from;

    @Column(name = "given_level_id")
    private LevelId givenLevel;

    @Column(name = "given_team_id")
    private TeamId givenTeam;

    @Column(name = "given_assignee_id")
    private AccountId givenAssignee;

    @Column(name = "management_since")
    private Instant managementSince;

    protected Handling() {}

    Handling(Assignment assignment) {
        become(assignment);
    }

    /** While a supplier has it, its line is theirs; it comes back to the one of the assignment. */
    void become(Assignment assignment) {
        if (supplier == null) {
            this.level = assignment.level();
        } else {
            this.from = assignment.level();
        }
        this.team = assignment.team();
        this.assignee = assignment.assignee();
    }

    /** Whoever has it now can take it back from those. */
    void handOn(Assignment next) {
        this.givenLevel = level;
        this.givenTeam = team;
        this.givenAssignee = assignee;
        become(next);
    }

    /** @param line the suppliers'; null if there is none, then it stays on its own */
    void handOver(SupplierId to, String theirs, LevelId line, Instant at) {
        this.from = level;
        this.level = line == null ? level : line;
        this.supplier = to;
        this.reference = theirs;
        this.since = at;
    }

    void refer(String theirs) {
        this.reference = theirs;
    }

    /** Nothing happens if no supplier has it. */
    void takeBack() {
        if (supplier != null) {
            this.level = from;
            this.supplier = null;
            this.reference = null;
            this.since = null;
            this.from = null;
        }
    }

    boolean isHandedOn() {
        return givenTeam != null || givenLevel != null;
    }

    /**
     * From the supplier, or else to the line that is named.
     *
     * @param before the line that can take it back from that one; nobody if there is none
     */
    void comeBack(Assignment to, Assignment before) {
        if (supplier != null) {
            takeBack();
        } else {
            become(to);
            this.givenLevel = before.level();
            this.givenTeam = before.team();
            this.givenAssignee = before.assignee();
        }
    }

    Optional<SupplierId> supplier() {
        return Optional.ofNullable(supplier);
    }

    void callManagement(Instant at) {
        this.managementSince = at;
    }

    void releaseManagement() {
        this.managementSince = null;
    }

    boolean isWithManagement() {
        return managementSince != null;
    }

    boolean isOutside() {
        return supplier != null;
    }

    public Assignment assignment() {
        return new Assignment(level, team, assignee);
    }

    void track(Map<String, Object> values) {
        values.put("level", level);
        values.put("team", team);
        values.put("assignee", assignee);
        values.put("supplier", supplier);
        values.put("supplierReference", reference);
        values.put("givenLevel", givenLevel);
        values.put("givenTeam", givenTeam);
        values.put("givenAssignee", givenAssignee);
        values.put("managementSince", managementSince);
    }
}
