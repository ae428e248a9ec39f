package org.linia.ticket.control;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.sla.SimulationStarted;
import org.linia.sla.boundary.AdvanceSimulation;
import org.linia.ticket.boundary.SimulateTickets;

/** Works on a simulation in the background of the server on which it was started, batch by batch. */
@ApplicationScoped
public class SimulationWork {
    private static final Logger LOG = Logger.getLogger(SimulationWork.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private SimulateTickets tickets;

    @Inject
    private AdvanceSimulation simulations;

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) SimulationStarted started) {
        executor.submit(() -> work(started.simulation()));
    }

    private void work(long simulation) {
        try {
            tickets.begin(simulation);
            boolean more = true;
            while (more) {
                more = tickets.next(simulation);
            }
        } catch (EJBException broken) {
            LOG.log(Level.WARNING, "Simulation " + simulation + " broke off", broken);
            simulations.fail(simulation);
        }
    }
}
