package org.linia.shared.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.linia.shared.database.Database;

/** Keeps the two ends of the wire working while the application runs. */
@ApplicationScoped
class WireThreads {

    @Resource
    private ManagedThreadFactory factory;

    @Inject
    private Wire wire;

    @Inject
    private Database database;

    @Inject
    private Event<Heard> heard;

    private final List<Thread> threads = new ArrayList<>();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        begin("linia-live-send", new SendingRelay(wire, database));
        begin("linia-live-hear", new HearingRelay(database, heard::fire));
    }

    @PreDestroy
    void end() {
        threads.forEach(Thread::interrupt);
    }

    private void begin(String name, Runnable work) {
        Thread thread = factory.newThread(work);
        thread.setName(name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }
}
