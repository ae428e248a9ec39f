package org.linia.ticket;

import java.nio.file.Path;

/** A file on a ticket, and where its content lies. */
public record AttachmentFile(AttachmentLine line, Path content) {}
