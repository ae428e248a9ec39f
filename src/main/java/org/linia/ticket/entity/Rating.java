package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.linia.identity.AccountId;
import org.linia.ticket.RatingLine;

/** What whoever asked thinks of one solution. Saying it again takes the place of what was said before. */
@Entity
@Table(name = "ticket_rating")
@SequenceGenerator(name = "ticket_rating_seq", sequenceName = "ticket_rating_seq")
public class Rating {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_rating_seq")
    private Long id;

    private long ticket;

    @Column(name = "solved_at")
    private Instant solvedAt;

    @Column(name = "by_id")
    private AccountId by;

    private int stars;
    private String comment;
    private Instant at;

    protected Rating() {}

    /** Of the solution that the ticket has now. */
    public Rating(Ticket ticket, Act act) {
        this.ticket = ticket.number();
        this.solvedAt = ticket.solvedAt();
        this.by = act.by();
    }

    /** Whether it says the same already. */
    public boolean says(int given, String words) {
        return stars == given && Objects.equals(comment, words);
    }

    public void become(int given, String words, Act act) {
        this.stars = given;
        this.comment = words;
        this.at = act.at();
    }

    public AccountId by() {
        return by;
    }

    public RatingLine line(String byName) {
        return new RatingLine(stars, comment, at, solvedAt, by, byName);
    }

    /** What the timeline tells of it; never the words, which may have to be forgotten. */
    public Map<String, Object> data() {
        return Map.of("stars", stars, "solvedAt", solvedAt);
    }
}
