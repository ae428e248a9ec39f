package org.linia.faults;

import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.MortalServer;

/** One of two servers dies: the other one goes on with what it left. */
@Order(Nodes.FIRST + 4)
@ExtendWith(Nodes.Given.class)
@OwnServers
class TakeOverIT {
    private static final int TICKETS = 3_000;

    private final MortalServer one;
    private final MortalServer two;

    TakeOverIT(Nodes nodes) throws IOException {
        one = nodes.one();
        two = nodes.two();
    }

    /** Each server works on one at a time, so that two imports keep both of them busy. */
    @Test
    void anImportGoesOnWhenTheNodeThatWorksOnItDies() throws Exception {
        PastImport first = new PastImport("two-nodes-first", TICKETS, two);
        PastImport second = new PastImport("two-nodes-second", TICKETS, two);
        first.underWay();
        second.underWay();

        two.kill();

        first.endsWithEverythingOnce(one);
        second.endsWithEverythingOnce(one);
        first.hasEverythingOnce(one);
        second.hasEverythingOnce(one);
    }
}
