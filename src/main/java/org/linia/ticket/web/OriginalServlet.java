package org.linia.ticket.web;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.boundary.ReadOriginal;

/** Mails as they came: {@code /desk/mail/<id>}, to be saved and opened elsewhere. */
@WebServlet("/desk/mail/*")
public class OriginalServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient ReadOriginal read;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.matches("/\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long mail = Long.parseLong(path.substring(1));
        response.setHeader("Cache-Control", "private, no-store");
        try {
            read.write(mail, new Begun(response, mail));
        } catch (NotFound | NotAllowed nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBException broken) {
            if (broken.getCause() instanceof UncheckedIOException gone) {
                throw gone.getCause();
            }
            throw broken;
        }
    }
}
