package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.shared.text.Viewer;
import org.linia.ticket.ReplyRow;
import org.linia.ticket.boundary.AdministerReplies;

/** The list of canned replies. */
@Named("replies")
@RequestScoped
public class RepliesView {
    @Inject
    private AdministerReplies replies;

    @Inject
    private Viewer viewer;

    private List<ReplyRow> rows;

    public List<ReplyRow> getRows() {
        if (rows == null) {
            rows = replies.all();
        }
        return rows;
    }

    /** The title in the viewer's language. */
    public String title(ReplyRow row) {
        return row.draft().titles().in(viewer.getTag(), row.draft().title());
    }
}
