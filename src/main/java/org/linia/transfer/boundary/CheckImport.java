package org.linia.transfer.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Unavailable;
import org.linia.shared.problem.Violation;
import org.linia.transfer.FilePreview;
import org.linia.transfer.ReceivedFile;
import org.linia.transfer.control.FirstLook;
import org.linia.transfer.control.ImportFiles;
import org.linia.transfer.control.ImportRefused;
import org.linia.transfer.control.MappingShelf;
import org.linia.transfer.control.mapping.Mapping;

/** Takes a file in and looks at its beginning, before anything is imported. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CheckImport {
    @Inject
    private ImportFiles files;

    @Inject
    private MappingShelf shelf;

    /**
     * Keeps the file until it is imported or discarded.
     *
     * @throws Unavailable if it cannot be read to its end
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public ReceivedFile receive(String name, InputStream content) {
        return files.receive(name, content);
    }

    /**
     * @param mapping a document, or the name of a shipped or saved one
     * @throws InvalidInput with every fault of the mapping, or why the file cannot be read with it
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    public FilePreview preview(ReceivedFile file, String mapping) {
        if (mapping == null || mapping.isBlank()) {
            throw InvalidInput.of("mapping", "transfer.mapping.missing");
        } else if (file.size() == 0) {
            throw InvalidInput.of("file", "transfer.file.empty");
        }
        Mapping checked = MappingShelf.read(shelf.document(mapping));
        try {
            return FirstLook.at(() -> files.open(file.key()), checked);
        } catch (ImportRefused refused) {
            throw new InvalidInput(refused.violations().stream()
                    .map(fault -> Violation.of(
                            fault.field(), fault.key(), fault.arguments().toArray()))
                    .toList());
        }
    }

    /** Throws a file away that is not imported after all. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void discard(ReceivedFile file) {
        files.delete(file.key());
    }
}
