package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.linia.channel.Addressed;
import org.linia.channel.Mailed;
import org.linia.channel.NewNotice;
import org.linia.channel.NotificationAudience;
import org.linia.channel.NotificationEvent;
import org.linia.channel.boundary.Notify;
import org.linia.identity.AccountId;
import org.linia.identity.ApprovalAsked;
import org.linia.identity.ApprovalDecided;
import org.linia.identity.OrganisationId;

/** Whoever can approve a dangerous act hears that somebody wants it, and that one hears what was decided. */
@ApplicationScoped
public class TellApprovals {
    @Inject
    private Notify notify;

    void asked(@Observes ApprovalAsked asked) {
        tell(
                asked.request(),
                asked.organisation(),
                NotificationEvent.APPROVAL_ASKED,
                NotificationAudience.NAMED,
                asked.by(),
                asked.readers(),
                asked.reason());
    }

    void decided(@Observes ApprovalDecided decided) {
        tell(
                decided.request(),
                decided.organisation(),
                decided.approved() ? NotificationEvent.APPROVAL_GIVEN : NotificationEvent.APPROVAL_REFUSED,
                NotificationAudience.REQUESTER,
                decided.by(),
                Set.of(decided.requester()),
                decided.note());
    }

    private void tell(
            long request,
            OrganisationId organisation,
            NotificationEvent event,
            NotificationAudience audience,
            AccountId by,
            Set<AccountId> readers,
            String said) {
        NewNotice notice = new NewNotice(
                organisation,
                event,
                audience,
                "approval:" + request,
                List.of(),
                by,
                "/admin/request?id=" + request,
                "approval-" + request + "-" + event,
                Mailed.of(said));
        notify.give(List.of(new Addressed(notice, readers)));
    }
}
