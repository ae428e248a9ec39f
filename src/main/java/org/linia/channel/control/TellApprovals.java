package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.linia.channel.Addressed;
import org.linia.channel.Mailed;
import org.linia.channel.NewNotice;
import org.linia.channel.boundary.Notify;
import org.linia.identity.AccountId;
import org.linia.identity.ApprovalAsked;
import org.linia.identity.ApprovalDecided;

/** Whoever can approve a dangerous act hears that somebody wants it, and that one hears what was decided. */
@ApplicationScoped
public class TellApprovals {
    @Inject
    private Notify notify;

    void asked(@Observes ApprovalAsked asked) {
        tell(asked.request(), "APPROVAL_ASKED", asked.by(), asked.readers(), asked.reason());
    }

    void decided(@Observes ApprovalDecided decided) {
        tell(
                decided.request(),
                decided.approved() ? "APPROVAL_GIVEN" : "APPROVAL_REFUSED",
                decided.by(),
                Set.of(decided.requester()),
                decided.note());
    }

    private void tell(long request, String kind, AccountId by, Set<AccountId> readers, String said) {
        NewNotice notice = new NewNotice(
                "approval:" + request,
                "channel." + kind,
                List.of(),
                by,
                "/admin/request?id=" + request,
                "approval-" + request + "-" + kind,
                Mailed.of("Linia", said));
        notify.give(List.of(new Addressed(notice, readers)));
    }
}
