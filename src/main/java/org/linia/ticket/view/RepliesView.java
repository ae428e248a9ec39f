package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.ticket.ReplyRow;
import org.linia.ticket.boundary.AdministerReplies;

/** The list of canned replies. */
@Named("replies")
@RequestScoped
public class RepliesView {
    @Inject
    private AdministerReplies replies;

    private List<ReplyRow> rows;

    public List<ReplyRow> getRows() {
        if (rows == null) {
            rows = replies.all();
        }
        return rows;
    }
}
