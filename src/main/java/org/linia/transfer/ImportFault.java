package org.linia.transfer;

import java.util.List;

/** Why a file or mapping as a whole cannot be used: where, and a message key of the bundle {@code transfer}. */
public record ImportFault(String field, String key, List<String> arguments) {}
