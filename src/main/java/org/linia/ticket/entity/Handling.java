package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.identity.LevelId;
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

    protected Handling() {}

    Handling(Assignment assignment) {
        become(assignment);
    }

    void become(Assignment assignment) {
        this.level = assignment.level();
        this.team = assignment.team();
        this.assignee = assignment.assignee();
    }

    public Assignment assignment() {
        return new Assignment(level, team, assignee);
    }

    void track(Map<String, Object> values) {
        values.put("level", level);
        values.put("team", team);
        values.put("assignee", assignee);
    }
}
