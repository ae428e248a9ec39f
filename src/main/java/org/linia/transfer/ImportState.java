package org.linia.transfer;

/** How far an import has come. */
public enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    /** Whether something still happens. */
    public boolean isLive() {
        return this == QUEUED || this == RUNNING;
    }
}
