package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.identity.DirectoryRow;
import org.linia.identity.boundary.AdministerDirectories;

/** The list of LDAP directories. */
@Named("directoryList")
@RequestScoped
public class DirectoriesView {
    @Inject
    private AdministerDirectories directories;

    private List<DirectoryRow> rows;

    public List<DirectoryRow> getRows() {
        if (rows == null) {
            rows = directories.all();
        }
        return rows;
    }
}
