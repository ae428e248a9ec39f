package org.linia.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.linia.report.ReviewPaper;
import org.linia.report.boundary.ExportReview;
import org.linia.report.rest.Periods;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.NotFresh;
import org.linia.shared.web.ProveFirst;

/** The documents of the page: {@code /admin/review/pdf} and {@code /admin/review/xlsx}, asked for as over REST. */
@WebServlet({"/admin/review/pdf", "/admin/review/xlsx"})
public class ReviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient ExportReview export;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String organisation = request.getParameter("organisation");
        boolean pdf = request.getServletPath().endsWith("pdf");
        try {
            ReviewPaper paper = export.of(
                    organisation == null || organisation.isBlank() ? null : organisation,
                    Periods.read(request.getParameter("from"), request.getParameter("to"), clock),
                    pdf ? ReviewPaper.PDF : ReviewPaper.XLSX);
            response.setContentType(paper.type());
            response.setContentLength(paper.content().length);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + paper.fileName() + "\"");
            response.setHeader("Cache-Control", "private, no-store");
            response.getOutputStream().write(paper.content());
        } catch (NotFresh old) {
            ProveFirst.lead(request, response);
        } catch (NotFound nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (InvalidInput invalid) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
