package org.linia.ticket;

import java.io.Serializable;
import java.util.UUID;

/**
 * A file that is safe on disk but belongs to no ticket yet; one that nobody attaches within a day is removed.
 *
 * @param name as its sender calls it, without folders
 * @param type the media type that content and name say together; never what the sender claims
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 */
public record KeptFile(UUID id, String name, String type, long size, String sha256) implements Serializable {}
