package org.linia.shared.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends a server that has lost whoever started it. A build that runs the server in its foreground can be killed before
 * it could say stop; the server must not live on unseen. The build asks for it with {@code linia.stop.with.starter};
 * a server that is started as a service knows no such tie.
 */
@ApplicationScoped
class StarterWatch {

    private static final Logger LOG = Logger.getLogger(StarterWatch.class.getName());

    @Inject
    @ConfigProperty(name = "linia.stop.with.starter", defaultValue = "false")
    private boolean wanted;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (wanted) {
            ProcessHandle.current().parent().ifPresent(starter -> over(starter, StarterWatch::end));
        }
    }

    static void over(ProcessHandle starter, Runnable end) {
        starter.onExit().thenRun(end);
    }

    private static void end() {
        LOG.log(Level.WARNING, "Whoever started this server is gone: it stops");
        // the container stops in an orderly way when the JVM exits
        System.exit(0);
    }
}
