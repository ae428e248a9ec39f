package org.linia.ticket.view;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Messages;
import org.linia.ticket.KeptFile;
import org.linia.ticket.Visibility;
import org.linia.ticket.boundary.AddAttachment;
import org.linia.ticket.boundary.KeepFile;

/** The files that a form gathers: each is kept as soon as it is chosen, and put on the ticket when the form is sent. */
@Dependent
public class PortalFiles implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String PART = "files";
    private static final int MOST = 20;

    @Inject
    private KeepFile keep;

    @Inject
    private AddAttachment add;

    @Inject
    private Messages messages;

    @Inject
    private Toast toast;

    private final List<KeptFile> kept = new ArrayList<>();

    /** Takes in what came with this request; a file that is refused does not stop the others. */
    public void upload() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        try {
            for (Part part : request.getParts()) {
                if (part.getName().equals(PART) && part.getSize() > 0) {
                    take(part);
                }
            }
        } catch (IOException | ServletException broken) {
            toast.failed("ticket.portal.file.broken");
        }
    }

    private void take(Part part) throws IOException {
        if (kept.size() >= MOST) {
            toast.failed("ticket.portal.file.tooMany", MOST);
            return;
        }
        try (InputStream content = part.getInputStream()) {
            kept.add(keep.keep(part.getSubmittedFileName(), content));
        } catch (UncheckedIOException broken) {
            toast.failed("ticket.portal.file.broken");
        } catch (Refusal refused) {
            toast.refused(refused);
        }
    }

    public void remove(UUID id) {
        kept.removeIf(file -> file.id().equals(id));
    }

    /** The ticket stands whatever happens to its files: a refusal is said, and the file stays in the form. */
    void attach(long number, Long message) {
        for (KeptFile file : List.copyOf(kept)) {
            try {
                add.add(number, file, Visibility.PUBLIC, message);
                kept.remove(file);
            } catch (Refusal refused) {
                toast.refused(refused);
            }
        }
    }

    public List<KeptFile> getKept() {
        return kept;
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    /** 312 KB, 1.4 MB. */
    public String size(long bytes) {
        double kilobytes = bytes / 1024.0;
        return kilobytes < 1000
                ? messages.of("ticket.portal.file.kb", Math.max(1, Math.round(kilobytes)))
                : messages.of("ticket.portal.file.mb", Math.round(kilobytes / 1024 * 10) / 10.0);
    }
}
