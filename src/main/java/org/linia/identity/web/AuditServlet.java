package org.linia.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linia.identity.NeedsApproval;
import org.linia.identity.control.AuditFile;
import org.linia.identity.control.AuditWords;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFresh;
import org.linia.shared.web.ProveFirst;

/** The audit log of the page as a file, by the same parameters. */
@WebServlet({"/admin/audit/csv", "/admin/audit/ndjson"})
public class AuditServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient AuditFile file;

    @Inject
    private transient AuditWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditFile.Type type = request.getServletPath().endsWith("csv") ? AuditFile.Type.CSV : AuditFile.Type.NDJSON;
        try {
            AuditFile.Content content =
                    file.of(words.filter(asked -> AuditWords.plain(request.getParameter(asked))), type);
            response.setContentType(type.media());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + type.fileName() + "\"");
            response.setHeader("Cache-Control", "private, no-store");
            content.write(response.getOutputStream());
        } catch (NotFresh old) {
            ProveFirst.lead(request, response);
        } catch (NeedsApproval unasked) {
            String query = request.getQueryString();
            response.sendRedirect(request.getContextPath() + "/admin/audit" + (query == null ? "" : "?" + query));
        } catch (NotAllowed no) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
