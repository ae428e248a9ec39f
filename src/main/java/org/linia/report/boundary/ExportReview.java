package org.linia.report.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.linia.audit.AuditKind;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.report.Period;
import org.linia.report.Review;
import org.linia.report.ReviewPaper;
import org.linia.report.paper.PdfPaper;
import org.linia.report.paper.ReviewTables;
import org.linia.report.paper.Spreadsheet;

/** A review as a document in the manager's language, for whoever holds the contract. Noted in the audit log. */
@Stateless
public class ExportReview {
    @Inject
    private MakeReview reviews;

    @Inject
    private ReviewTables tables;

    @Inject
    private NoteChange note;

    /**
     * @param organisation its key; null: all of the manager's
     * @param type {@link ReviewPaper#PDF} or {@link ReviewPaper#XLSX}
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.SEE_REPORTS)
    @FreshSignIn
    public ReviewPaper of(String organisation, Period period, String type) {
        Review review = reviews.of(organisation, period);
        boolean pdf = type.equals(ReviewPaper.PDF);
        String name = "review-" + (organisation == null ? "all" : organisation) + "-" + ReviewTables.dates(review);
        note.note(AuditKind.EXPORTED, "report:review", Map.of("file", name, "type", pdf ? "PDF" : "XLSX"));
        return new ReviewPaper(
                name + (pdf ? ".pdf" : ".xlsx"),
                type,
                pdf
                        ? PdfPaper.of(tables.document(review.firstBroken(ReviewTables.PRINTED)))
                        : Spreadsheet.of(tables.document(review)));
    }
}
