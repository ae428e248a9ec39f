package org.linia.transfer.control.desk;

import java.util.List;
import org.linia.catalog.CategoryPath;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.story.Change;

/** The category and subcategory that a ticket has at a moment of its story; both together name one of our categories. */
final class Sorting {
    private String category;
    private String part;

    /** @return whether the changes are about it */
    boolean take(List<Change> changes) {
        boolean touched = false;
        for (Change change : changes) {
            if (change.field().equals(ImportField.CATEGORY.jsonName())) {
                category = change.to();
                touched = true;
            } else if (change.field().equals(ImportField.SUBCATEGORY.jsonName())) {
                part = change.to();
                touched = true;
            }
        }
        return touched;
    }

    /** Null without either; a part of an unknown category stands by itself. */
    CategoryPath path() {
        if (category == null) {
            return part == null ? null : new CategoryPath(part, null);
        }
        return new CategoryPath(category, part);
    }
}
