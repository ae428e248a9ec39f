package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linia.BlackBox;

@BlackBox
class SharingIT {
    private final TicketApi user = TicketApi.as("user");
    private final TicketApi operator = TicketApi.as("operator");
    private final TicketApi manager = TicketApi.as("manager");

    @Test
    void aSharedTicketIsSeenAsItsRequesterSeesIt_untilItIsTakenBack() {
        long ticket = manager.opens("The meeting room is dark");
        manager.post("tickets/" + ticket + "/messages", "{\"body\": \"ours\", \"visibility\": \"INTERNAL\"}");
        assertThat(user.get("tickets/" + ticket).status()).isEqualTo(404);

        assertThat(manager.put("tickets/" + ticket + "/shares/user", "").status())
                .isEqualTo(204);

        assertThat(user.get("tickets/" + ticket).status()).isEqualTo(200);
        assertThat(user.get("tickets/" + ticket + "/messages").items()).isEmpty();
        assertThat(user.put("tickets/" + ticket + "/shares/oana.ionescu", "").status())
                .as("it is not theirs to share on")
                .isEqualTo(403);
        assertThat(manager.delete("tickets/" + ticket + "/shares/user").status())
                .isEqualTo(204);
        assertThat(user.get("tickets/" + ticket).status()).isEqualTo(404);
        assertThat(manager.get("tickets/" + ticket + "/timeline").text()).contains("\"SHARED\"", "\"UNSHARED\"");
    }

    @Test
    void aRequesterSharesWithColleaguesByTheirName_andOnlyWithThose() {
        long ticket = user.opens("Shared folder");

        assertThat(user.put("tickets/" + ticket + "/shares/oana.ionescu", "").status())
                .isEqualTo(204);
        assertThat(user.put("tickets/" + ticket + "/shares/nobody.at.all", "").status())
                .isEqualTo(400);
        assertThat(user.get("tickets/" + ticket + "/shares").items()).hasSize(1);
    }

    @Test
    void watchingShowsNothingNew() {
        long ticket = user.opens("Watched");

        assertThat(user.put("tickets/" + ticket + "/watchers/me", "").status()).isEqualTo(204);
        assertThat(user.put("tickets/" + ticket + "/watchers/engineer", "").status())
                .isEqualTo(403);
        assertThat(operator.put("tickets/" + ticket + "/watchers/engineer", "").status())
                .isEqualTo(204);
        assertThat(operator.put("tickets/" + ticket + "/watchers/oana.ionescu", "")
                        .status())
                .as("who does not see the ticket cannot watch it")
                .isEqualTo(400);
        assertThat(user.get("tickets/" + ticket + "/watchers").items()).hasSize(1);
        assertThat(operator.get("tickets/" + ticket + "/watchers").items()).hasSize(2);
    }
}
