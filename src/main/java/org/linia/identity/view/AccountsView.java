package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.identity.AccountRow;
import org.linia.identity.boundary.FindAccounts;
import org.linia.shared.faces.Address;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;

/** The list of accounts: searched and turned by its address. */
@Named("accounts")
@RequestScoped
public class AccountsView {
    private static final int LINES = 25;

    @Inject
    private FindAccounts find;

    @Inject
    private Address address;

    private Page<AccountRow> page;

    public List<AccountRow> getRows() {
        return page().items();
    }

    /** Where the list goes on; null at its end. */
    public String getNext() {
        return page().next();
    }

    public String getWords() {
        return address.parameter("q");
    }

    public boolean isFurther() {
        return address.parameter("after") != null;
    }

    private Page<AccountRow> page() {
        if (page == null) {
            String words = getWords() == null ? null : getWords().replace('\0', '?');
            try {
                page = find.find(words, new Slice(LINES, address.parameter("after")));
            } catch (InvalidInput madeUpCursor) {
                page = find.find(words, Slice.first(LINES));
            }
        }
        return page;
    }
}
