package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Refusal;
import org.linia.ticket.KeptFile;
import org.linia.ticket.boundary.KeepFile;

/** The files that come together with a message, in the same request. */
@RequestScoped
public class SentFiles {
    private static final String PART = "files";
    private static final int MOST = 20;

    @Inject
    private HttpServletRequest request;

    @Inject
    private KeepFile keep;

    /**
     * Takes them in before anything is said, so that a refused file stops the message while it can still be changed.
     *
     * @throws Refusal if one of them is not taken
     */
    List<KeptFile> keep() {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return List.of();
        }
        List<KeptFile> kept = new ArrayList<>();
        try {
            for (Part part : request.getParts()) {
                if (part.getName().equals(PART) && part.getSubmittedFileName() != null) {
                    if (kept.size() == MOST) {
                        throw InvalidInput.of(PART, "ticket.portal.file.tooMany", MOST);
                    }
                    kept.add(keep(part));
                }
            }
        } catch (IOException | UncheckedIOException | ServletException broken) {
            throw InvalidInput.of(PART, "ticket.portal.file.broken");
        }
        return kept;
    }

    private KeptFile keep(Part part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return keep.keep(part.getSubmittedFileName(), content);
        } finally {
            part.delete();
        }
    }
}
