package org.linia.transfer;

import java.io.Serializable;
import java.util.List;

/**
 * The beginning of a file, read by a mapping.
 *
 * @param unmentioned columns that the mapping neither uses nor ignores on purpose
 */
public record FilePreview(List<String> header, List<List<String>> rows, List<String> unmentioned)
        implements Serializable {}
