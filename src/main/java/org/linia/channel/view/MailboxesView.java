package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.channel.MailboxRow;
import org.linia.channel.boundary.AdministerMailboxes;

/** The list of mailboxes. */
@Named("mailboxList")
@RequestScoped
public class MailboxesView {
    @Inject
    private AdministerMailboxes mailboxes;

    private List<MailboxRow> rows;

    public List<MailboxRow> getRows() {
        if (rows == null) {
            rows = mailboxes.all();
        }
        return rows;
    }
}
