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
import java.util.Optional;
import java.util.UUID;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.TooLarge;
import org.linia.shared.text.Messages;
import org.linia.ticket.KeptFile;
import org.linia.ticket.Visibility;
import org.linia.ticket.boundary.AddAttachment;
import org.linia.ticket.boundary.KeepFile;
import org.linia.ticket.control.FileStore;
import org.primefaces.PrimeFaces;

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
    private FileStore store;

    @Inject
    private Toast toast;

    private final List<KeptFile> kept = new ArrayList<>();

    /** Takes in what came with this request; a file that is refused does not stop the others, and is said beside them. */
    public void upload() {
        List<String> refused = new ArrayList<>();
        try {
            for (Part part : request().getParts()) {
                if (part.getName().equals(PART) && part.getSubmittedFileName() != null) {
                    take(part).ifPresent(refused::add);
                }
            }
        } catch (IOException | ServletException broken) {
            refused.add(messages.of("ticket.portal.file.broken"));
        }
        PrimeFaces.current().ajax().addCallbackParam("refused", String.join("\n", refused));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** Why it was not taken; empty if it was. */
    private Optional<String> take(Part part) throws IOException {
        String name = part.getSubmittedFileName();
        if (kept.size() >= MOST) {
            return Optional.of(messages.of("ticket.portal.file.tooMany", MOST));
        } else if (part.getSize() == 0) {
            return Optional.of(messages.of("ticket.portal.file.empty", name));
        }
        try (InputStream content = part.getInputStream()) {
            kept.add(keep.keep(name, content));
            return Optional.empty();
        } catch (TooLarge tooLarge) {
            return Optional.of(tooLarge(name));
        } catch (UncheckedIOException broken) {
            return Optional.of(messages.of("ticket.portal.file.broken"));
        } catch (Refusal refused) {
            var why = refused.text();
            return Optional.of(messages.of(why.key(), why.arguments().toArray()));
        } finally {
            part.delete();
        }
    }

    /** The browser says it with the same words, before it sends what would be refused. */
    public String tooLarge(String name) {
        return messages.of("ticket.portal.file.tooLarge", name, size(store.limit()));
    }

    /** The most bytes of one file. */
    public long getLimit() {
        return store.limit();
    }

    public void remove(UUID id) {
        kept.removeIf(file -> file.id().equals(id));
    }

    /** The ticket stands whatever happens to its files: a refusal is said, and the file stays in the form. */
    void attach(long number) {
        for (KeptFile file : List.copyOf(kept)) {
            try {
                add.add(number, file, Visibility.PUBLIC);
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
