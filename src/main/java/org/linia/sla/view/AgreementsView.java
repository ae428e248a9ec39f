package org.linia.sla.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.shared.faces.Attempt;
import org.linia.shared.text.Messages;
import org.linia.sla.AgreementConditions;
import org.linia.sla.AgreementKind;
import org.linia.sla.AgreementRow;
import org.linia.sla.boundary.AdministerAgreements;

/** The agreements of each kind, in the order in which they are asked. */
@Named("agreementList")
@RequestScoped
public class AgreementsView {
    @Inject
    private AdministerAgreements agreements;

    @Inject
    private Attempt attempt;

    @Inject
    private Messages messages;

    private List<AgreementRow> rows;

    public List<AgreementRow> of(AgreementKind kind) {
        if (rows == null) {
            rows = agreements.all();
        }
        return rows.stream().filter(row -> row.draft().kind() == kind).toList();
    }

    /** Those of which there are any, and that with organisations always. */
    public List<AgreementKind> getKinds() {
        return Stream.of(AgreementKind.values())
                .filter(kind -> kind == AgreementKind.SLA || !of(kind).isEmpty())
                .toList();
    }

    public void move(AgreementRow row, int by) {
        attempt.succeeds(() -> agreements.move(row.draft().key(), row.version(), by));
        rows = null;
    }

    /** For whom it is, in short. */
    public String said(AgreementConditions c) {
        String vip = c.vip() == null ? null : messages.get(c.vip() ? "sla.for.vip" : "sla.for.noVip");
        String said = Stream.of(
                        c.organisations(),
                        c.services(),
                        c.categories(),
                        c.types(),
                        c.levels(),
                        c.teams(),
                        c.suppliers())
                .filter(some -> !some.isEmpty())
                .map(some -> some.stream().map(Object::toString).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" · "));
        return vip == null
                ? said.isEmpty() ? messages.get("sla.for.all") : said
                : said.isEmpty() ? vip : said + " · " + vip;
    }
}
