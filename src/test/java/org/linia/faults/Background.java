package org.linia.faults;

import java.io.IOException;

/** What carries bytes beside a test, until an end of its connection hangs up. */
final class Background {
    private Background() {}

    interface Work {
        void go() throws IOException;
    }

    static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.go();
                    } catch (IOException hungUp) {
                        // that is how it ends
                    }
                },
                "background");
        thread.setDaemon(true);
        thread.start();
    }
}
