package org.linia.staffing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Member;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.problem.NotFound;
import org.linia.shared.rest.JsonInput;
import org.linia.staffing.AbsenceDraft;
import org.linia.staffing.TurnDraft;

/** The members of absences and turns on call in requests. */
@RequestScoped
public class StaffingInput {
    private static final int TEXT = 300;
    private static final int NOTE = 8_000;

    @Inject
    private FindPeople people;

    @Inject
    private Caller caller;

    /** @param before the stored one; null: all that is required must be there, and nobody named is the caller */
    AbsenceDraft absence(JsonInput in, AbsenceDraft before) {
        boolean isNew = before == null;
        AccountId person = isNew ? caller.id() : before.person();
        if (isNew && in.has("person")) {
            person = person(in, "person");
        }
        Boolean handsOver = in.flag("handsOver");
        AbsenceDraft draft = new AbsenceDraft(
                person,
                isNew || in.has("from") ? moment(in, "from") : before.from(),
                isNew || in.has("to") ? moment(in, "to") : before.to(),
                isNew || in.has("standIn") ? person(in, "standIn") : before.standIn(),
                handsOver == null ? !isNew && before.handsOver() : handsOver,
                isNew || in.has("note") ? in.text("note", NOTE) : before.note());
        in.done();
        return draft;
    }

    /** Likewise. */
    TurnDraft turn(JsonInput in, TurnDraft before) {
        boolean isNew = before == null;
        TurnDraft draft = new TurnDraft(
                isNew ? in.required("team", TEXT) : before.team(),
                isNew || in.has("person") ? person(in, "person") : before.person(),
                isNew || in.has("from") ? moment(in, "from") : before.from(),
                isNew || in.has("to") ? moment(in, "to") : before.to());
        in.done();
        return draft;
    }

    private AccountId person(JsonInput in, String member) {
        String named = in.text(member, TEXT);
        return named == null
                ? null
                : people.named(named)
                        .map(Member::id)
                        .orElseGet(() -> in.violated(member, "identity.invalid.person", named));
    }

    private static Instant moment(JsonInput in, String member) {
        Instant moment = in.moment(member);
        return moment == null && !in.has(member) ? in.violated(member, "shared.invalid.required") : moment;
    }

    static long id(String key) {
        if (!key.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(key);
    }
}
