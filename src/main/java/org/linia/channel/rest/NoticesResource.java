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
import java.util.List;
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

    public record MailJson(MailWish wish) {}

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

    /** Of what the caller wants mail: {@code {"wish": "OWN"}}. */
    @GET
    @Path("mail")
    public MailJson mail() {
        caller.needs(Scope.READ);
        return new MailJson(mail.chosen());
    }

    /** OWN: of their own tickets, ALL: of everything that the bell tells, or NONE. */
    @PUT
    @Path("mail")
    public MailJson choose(JsonInput in) {
        caller.needs(Scope.WRITE);
        MailWish wish = in.oneOfRequired("wish", MailWish.class);
        in.done();
        mail.choose(wish);
        return new MailJson(wish);
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
