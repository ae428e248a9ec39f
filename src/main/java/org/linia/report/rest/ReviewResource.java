package org.linia.report.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.report.ReviewPaper;
import org.linia.report.boundary.ExportReview;
import org.linia.report.boundary.MakeReview;
import org.linia.shared.text.Messages;

/** How promises were kept: as JSON, or as a document by the name of the file or the media type that is asked for. */
@Path("reports")
@RequestScoped
public class ReviewResource {
    /** Whoever takes anything gets JSON. */
    private static final String ON_DEMAND = ";qs=0.5";

    @Inject
    private MakeReview reviews;

    @Inject
    private ExportReview export;

    @Inject
    private Messages messages;

    @Inject
    private Caller caller;

    @GET
    @Path("review")
    @Produces(MediaType.APPLICATION_JSON)
    public ReviewJson review(@BeanParam PeriodQuery query) {
        caller.needs(Scope.READ);
        return ReviewJson.of(reviews.of(query.organisation(), query.period()), query.organisation(), messages);
    }

    @GET
    @Path("review")
    @Produces(ReviewPaper.PDF + ON_DEMAND)
    public Response asPdf(@BeanParam PeriodQuery query) {
        return paper(query, ReviewPaper.PDF);
    }

    @GET
    @Path("review")
    @Produces(ReviewPaper.XLSX + ON_DEMAND)
    public Response asSpreadsheet(@BeanParam PeriodQuery query) {
        return paper(query, ReviewPaper.XLSX);
    }

    @GET
    @Path("review.pdf")
    @Produces(ReviewPaper.PDF)
    public Response pdf(@BeanParam PeriodQuery query) {
        return paper(query, ReviewPaper.PDF);
    }

    @GET
    @Path("review.xlsx")
    @Produces(ReviewPaper.XLSX)
    public Response spreadsheet(@BeanParam PeriodQuery query) {
        return paper(query, ReviewPaper.XLSX);
    }

    private Response paper(PeriodQuery query, String type) {
        caller.needs(Scope.READ);
        ReviewPaper paper = export.of(query.organisation(), query.period(), type);
        return Response.ok(paper.content(), type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + paper.fileName() + "\"")
                .build();
    }
}
