package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.identity.LevelRow;
import org.linia.identity.boundary.AdministerLevels;

/** The lines of support in their order. */
@Named("levelList")
@RequestScoped
public class LevelsView {
    @Inject
    private AdministerLevels levels;

    private List<LevelRow> rows;

    public List<LevelRow> getRows() {
        if (rows == null) {
            rows = levels.all();
        }
        return rows;
    }
}
