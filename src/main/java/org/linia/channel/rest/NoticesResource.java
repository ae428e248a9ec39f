package org.linia.channel.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.linia.channel.MailChoice;
import org.linia.channel.MailPace;
import org.linia.channel.MailTimes;
import org.linia.channel.MailWish;
import org.linia.channel.boundary.ChooseMail;
import org.linia.channel.boundary.FindNotices;
import org.linia.channel.boundary.ReadNotices;
import org.linia.channel.control.NoticeWords;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.SliceQuery;

/** The caller's own notices, newest first. */
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {
    private static final int MOST = 200;
    private static final int DIGITS = 18;
    private static final int SUBJECT = 200;
    private static final int COUNTED = 1_000;
    private static final int LAST_HOUR = 23;
    private static final int TIME = 5;

    @Inject
    private FindNotices find;

    @Inject
    private ReadNotices read;

    @Inject
    private ChooseMail mail;

    @Inject
    private NoticeWords words;

    @Inject
    private Caller caller;

    /** How many are unread, counted up to a thousand. */
    public record UnreadJson(long unread) {}

    /** @param dailyAt the hour of a daily mail, and quiet hours as {@code 22:00}, by the reader's clock; null: none */
    public record MailJson(MailWish wish, MailPace pace, int dailyAt, String quietFrom, String quietTo) {
        static MailJson of(MailChoice choice) {
            MailTimes times = choice.times();
            return new MailJson(
                    choice.wish(),
                    times.pace(),
                    times.dailyAt(),
                    Objects.toString(times.quietFrom(), null),
                    Objects.toString(times.quietTo(), null));
        }
    }

    /** @param unread {@code true} for those that are not read alone */
    @GET
    public Page<NoticeJson> own(@QueryParam("unread") boolean unread, @BeanParam SliceQuery query) {
        caller.needs(Scope.READ);
        return find.own(unread, query.slice()).map(notice -> NoticeJson.of(notice, words.text(notice)));
    }

    /** {@code {"notices": ["12", "13"]}}, {@code {"subject": "ticket:1042"}} or {@code {"all": true}}. */
    @POST
    @Path("read")
    public UnreadJson read(JsonInput in) {
        caller.needs(Scope.WRITE);
        List<String> notices = in.texts("notices", MOST, DIGITS);
        String subject = in.text("subject", SUBJECT);
        Boolean all = in.flag("all");
        in.done();
        if (notices == null && subject == null && !Boolean.TRUE.equals(all)) {
            throw InvalidInput.of("notices", "channel.invalid.which");
        }
        if (Boolean.TRUE.equals(all)) {
            read.all();
        } else if (subject != null) {
            read.about(subject);
        }
        ids(notices).forEach(read::one);
        return new UnreadJson(find.unread(COUNTED));
    }

    /** Of what the caller wants mail, and when. */
    @GET
    @Path("mail")
    public MailJson mail() {
        caller.needs(Scope.READ);
        return MailJson.of(mail.chosen());
    }

    /**
     * {@code {"wish": "OWN", "pace": "DAILY", "dailyAt": 8, "quietFrom": "22:00", "quietTo": "07:00"}}. OWN: of their own
     * tickets, ALL: of everything that the bell tells, or NONE. What is not named stays.
     */
    @PUT
    @Path("mail")
    public MailJson choose(JsonInput in) {
        caller.needs(Scope.WRITE);
        MailTimes before = mail.chosen().times();
        MailWish wish = in.oneOfRequired("wish", MailWish.class);
        MailPace pace = in.oneOf("pace", MailPace.class);
        Integer dailyAt = in.number("dailyAt", 0, LAST_HOUR);
        LocalTime from = in.has("quietFrom") ? time(in, "quietFrom") : before.quietFrom();
        LocalTime to = in.has("quietTo") ? time(in, "quietTo") : before.quietTo();
        in.done();
        MailTimes times = new MailTimes(
                pace == null ? before.pace() : pace, dailyAt == null ? before.dailyAt() : dailyAt, from, to);
        mail.choose(new MailChoice(wish, times));
        return MailJson.of(new MailChoice(wish, times));
    }

    private static LocalTime time(JsonInput in, String name) {
        String text = in.text(name, TIME);
        if (text == null) {
            return null;
        }
        return text.matches("([01]\\d|2[0-3]):[0-5]\\d")
                ? LocalTime.parse(text)
                : in.violated(name, "channel.invalid.time");
    }

    private static List<Long> ids(List<String> notices) {
        if (notices == null) {
            return List.of();
        }
        if (!notices.stream().allMatch(id -> id.matches("\\d{1,18}"))) {
            throw InvalidInput.of("notices", "channel.invalid.id");
        }
        return notices.stream().map(Long::valueOf).toList();
    }
}
