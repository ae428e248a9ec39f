package org.linia.transfer.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Messages;
import org.linia.transfer.FilePreview;
import org.linia.transfer.MappingLine;
import org.linia.transfer.ReceivedFile;
import org.linia.transfer.boundary.CheckImport;
import org.linia.transfer.boundary.KeepMappings;
import org.linia.transfer.boundary.StartImport;

/** Choosing a file and a mapping, seeing what they make of each other, and starting. */
@Named("newImport")
@ViewScoped
public class NewImportView implements Serializable {
    /** The choice of a mapping that is written on the page. */
    private static final String OWN = "own";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CheckImport check;

    @Inject
    private transient StartImport start;

    @Inject
    private transient KeepMappings mappings;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Toast toast;

    private transient Part upload;
    private String choice = "servicenow-incident-log";
    private String document;
    private String saveAs;
    private ReceivedFile file;
    private FilePreview preview;
    private final List<String> faults = new ArrayList<>();

    /** Takes the file in and shows its first lines, or why they cannot be read. */
    public void check() throws IOException {
        attempt(() -> {
            discard();
            if (upload == null) {
                throw InvalidInput.of("file", "transfer.file.none");
            }
            file = receive();
            preview = check.preview(file, mapping());
            if (isOwn() && saveAs != null) {
                mappings.save(saveAs, document);
            }
        });
    }

    private ReceivedFile receive() {
        try (var content = upload.getInputStream()) {
            return check.receive(upload.getSubmittedFileName(), content);
        } catch (IOException broken) {
            throw InvalidInput.of("file", "transfer.file.unreadable", String.valueOf(broken.getMessage()));
        }
    }

    public void start() throws IOException {
        attempt(() -> {
            start.start(file, mapping(), null);
            file = null;
            preview = null;
            toast.done("transfer.page.started");
        });
    }

    /** Another file is wanted. */
    public void again() {
        faults.clear();
        discard();
    }

    private void discard() {
        if (file != null) {
            check.discard(file);
        }
        file = null;
        preview = null;
    }

    private void attempt(Runnable act) {
        faults.clear();
        try {
            act.run();
        } catch (InvalidInput invalid) {
            invalid.violations()
                    .forEach(fault -> faults.add(place(fault.field())
                            + messages.of(
                                    fault.text().key(), fault.text().arguments().toArray())));
            discard();
        } catch (Refusal refused) {
            faults.add(
                    messages.of(refused.text().key(), refused.text().arguments().toArray()));
            discard();
        }
    }

    /** Where in the mapping it is; of the file and the mapping as a whole the sentence says enough. */
    private static String place(String field) {
        return field.equals("file") || field.equals("mapping") ? "" : field + ": ";
    }

    /** Whether the mapping is written on the page. */
    public boolean isOwn() {
        return OWN.equals(choice);
    }

    private String mapping() {
        return isOwn() ? document : choice;
    }

    public List<MappingLine> getMappings() {
        return mappings.all();
    }

    public List<String> getFaults() {
        return faults;
    }

    public FilePreview getPreview() {
        return preview;
    }

    public ReceivedFile getFile() {
        return file;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getSaveAs() {
        return saveAs;
    }

    public void setSaveAs(String saveAs) {
        this.saveAs = saveAs;
    }
}
