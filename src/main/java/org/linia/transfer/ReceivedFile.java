package org.linia.transfer;

import java.io.Serializable;

/**
 * A file that has arrived and waits in the data folder.
 *
 * @param key its name there
 * @param name what its sender calls it
 * @param sha256 of its content, in hexadecimal
 */
public record ReceivedFile(String key, String name, long size, String sha256) implements Serializable {}
