package org.linia.ticket.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Unavailable;
import org.linia.ticket.AttachmentFile;
import org.linia.ticket.boundary.ReadAttachment;
import org.linia.ticket.rest.Delivery;

/** Files for pages: {@code /files/<id>}, with {@code ?inline} for a picture in its place. */
@WebServlet("/files/*")
public class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient ReadAttachment read;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            AttachmentFile file = read.read(id(request.getPathInfo()).orElseThrow(NotFound::new));
            Delivery.headers(file.line(), request.getParameter("inline") != null)
                    .forEach(response::setHeader);
            if (Delivery.tag(file.line()).equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            } else {
                Files.copy(file.content(), response.getOutputStream());
            }
        } catch (NotFound nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Unavailable away) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static Optional<UUID> id(String path) {
        try {
            return path == null ? Optional.empty() : Optional.of(UUID.fromString(path.substring(1)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
