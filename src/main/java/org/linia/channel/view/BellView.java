package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.channel.NoticeLine;
import org.linia.channel.boundary.FindNotices;
import org.linia.channel.boundary.ReadNotices;
import org.linia.channel.control.NoticeWords;
import org.linia.identity.Caller;
import org.linia.shared.faces.Address;
import org.linia.shared.paging.Slice;

/** The bell in the header: how many notices are unread, the latest of them, and reading them. */
@Named("bell")
@RequestScoped
public class BellView {
    private static final int LATEST = 8;
    /** More are told as 99+. */
    private static final int COUNTED = 100;

    @Inject
    private FindNotices find;

    @Inject
    private ReadNotices read;

    @Inject
    private NoticeWords words;

    @Inject
    private Caller caller;

    @Inject
    private Address address;

    private Long unread;

    public long getUnread() {
        if (unread == null) {
            unread = caller.isKnown() ? find.unread(COUNTED) : 0;
        }
        return unread;
    }

    /** The number that is shown; empty for none. */
    public String getCount() {
        long count = getUnread();
        return count == 0 ? "" : count < COUNTED ? Long.toString(count) : COUNTED - 1 + "+";
    }

    public List<NoticeLine> getLatest() {
        return find.own(false, Slice.first(LATEST)).items();
    }

    public String text(NoticeLine notice) {
        return words.text(notice);
    }

    /** One, what is about something, or all of them, as the page's script says. */
    public void read() {
        Long notice = address.id("notice");
        String subject = address.parameter("subject");
        if (notice != null) {
            read.one(notice);
        } else if (subject != null) {
            read.about(subject);
        } else {
            read.all();
        }
    }
}
