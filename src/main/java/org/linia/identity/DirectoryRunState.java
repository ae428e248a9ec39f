package org.linia.identity;

/** How far an import of a directory is. */
public enum DirectoryRunState {
    QUEUED,
    RUNNING,
    DONE,
    /** more would leave than may without a manager's word: nothing was changed */
    STOPPED,
    FAILED;

    public boolean isLive() {
        return this == QUEUED || this == RUNNING;
    }
}
