package org.linia.identity.scim;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.linia.identity.NotUnique;
import org.linia.identity.web.ScimAnswer;
import org.linia.shared.database.Database;
import org.linia.shared.database.Outage;
import org.linia.shared.database.Taken;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.Unavailable;

/** Calls use cases for the library, which has words of its own for what is refused. */
@ApplicationScoped
public class Attempts {
    @Inject
    private ScimAnswer answers;

    @Inject
    private Database database;

    <T> T at(Supplier<T> useCase) {
        try {
            return useCase.get();
        } catch (Refusal no) {
            throw refused(no);
        } catch (EJBAccessException no) {
            throw refused(new NotAllowed("shared.problem.notAllowed"));
        } catch (EJBException broken) {
            if (Taken.isIn(broken)) {
                throw refused(new NotUnique("shared.problem.taken"));
            } else if (Outage.in(broken).isEmpty()) {
                throw broken;
            }
            database.doubt();
            throw refused(new Unavailable("shared.problem.databaseAway"));
        }
    }

    private Refused refused(Refusal no) {
        return new Refused(
                answers.detail(no), no, answers.status(no), answers.type(no).orElse(null));
    }
}
