package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.channel.Addressed;
import org.linia.channel.Mailed;
import org.linia.channel.NewNotice;
import org.linia.channel.NotificationAudience;
import org.linia.channel.NotificationEvent;
import org.linia.channel.boundary.Notify;
import org.linia.identity.BreakGlassUsed;
import org.linia.identity.boundary.FindPeople;

/** Whoever is in charge of an organisation hears at once that somebody came in by its emergency door. */
@ApplicationScoped
public class TellBreakGlass {
    private static final String PAGE = "/admin/audit?kind=BREAK_GLASS_USED";

    @Inject
    private Notify notify;

    @Inject
    private FindPeople people;

    void used(@Observes BreakGlassUsed used) {
        NewNotice notice = new NewNotice(
                used.organisation(),
                NotificationEvent.BREAK_GLASS_USED,
                NotificationAudience.MANAGERS,
                "account:" + used.account(),
                List.of(used.address()),
                used.account(),
                PAGE,
                used.act(),
                Mailed.of(""));
        notify.give(List.of(new Addressed(notice, people.managersOf(used.organisation()))));
    }
}
