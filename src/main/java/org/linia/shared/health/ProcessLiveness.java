package org.linia.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive means that waiting may help: only threads locked for ever call for a restart, a missing database does not. */
@Liveness
@ApplicationScoped
class ProcessLiveness implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        boolean deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads() != null;
        return HealthCheckResponse.named("process").status(!deadlocked).build();
    }
}
