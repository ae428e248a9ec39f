package org.linia.channel.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linia.channel.boundary.ReviewMail;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;

/** A message as it came, for those who review it: to be kept, never shown as a page of ours. */
@WebServlet("/admin/mail-original")
public class OriginalServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient ReviewMail review;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        try {
            if (id == null || !id.matches("\\d{1,18}")) {
                throw new NotFound();
            }
            review.row(Long.parseLong(id));
            response.setContentType("message/rfc822");
            response.setHeader("Content-Disposition", "attachment; filename=\"mail-" + id + ".eml\"");
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            review.write(Long.parseLong(id), response.getOutputStream());
        } catch (NotFound nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowed no) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
