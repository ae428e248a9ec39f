package org.linia.transfer.control;

/** Another process has taken the import in the meantime: what this one did for it is rolled back. */
public final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
