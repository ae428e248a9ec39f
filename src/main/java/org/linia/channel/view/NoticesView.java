package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.channel.NoticeLine;
import org.linia.channel.boundary.FindNotices;
import org.linia.channel.boundary.ReadNotices;
import org.linia.shared.faces.Address;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;

/** All of a person's notices, a page at a time. */
@Named("notices")
@RequestScoped
public class NoticesView {
    private static final int SHOWN = 30;

    @Inject
    private FindNotices find;

    @Inject
    private ReadNotices read;

    @Inject
    private Address address;

    private Page<NoticeLine> page;

    /** From the place that the address names; from the newest if it names none that there is. */
    public Page<NoticeLine> getPage() {
        if (page == null) {
            try {
                page = find.own(false, new Slice(SHOWN, address.parameter("after")));
            } catch (InvalidInput notOurs) {
                page = find.own(false, Slice.first(SHOWN));
            }
        }
        return page;
    }

    public String readAll() {
        read.all();
        return "/notices?faces-redirect=true";
    }
}
