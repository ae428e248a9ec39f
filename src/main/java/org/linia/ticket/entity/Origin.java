package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.ticket.Channel;
import org.linia.ticket.OpenedTicket;

/** Who asked, where they belonged at that time, and how it reached the desk. */
@Embeddable
public class Origin {
    @Column(name = "requester_id")
    private AccountId requester;

    @Column(name = "opened_by")
    private AccountId openedBy;

    @Column(name = "organisation_id")
    private OrganisationId organisation;

    @Column(name = "department_id")
    private DepartmentId department;

    @Column(name = "office_id")
    private OfficeId office;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String language;

    private boolean vip;

    protected Origin() {}

    Origin(OpenedTicket facts, AccountId by) {
        this.requester = facts.requester().account();
        this.openedBy = by;
        this.organisation = facts.requester().organisation();
        this.department = facts.requester().department();
        this.office = facts.requester().office();
        this.channel = facts.channel();
        this.language = facts.requester().language();
        this.vip = facts.requester().vip();
    }

    public AccountId requester() {
        return requester;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public DepartmentId department() {
        return department;
    }

    public OfficeId office() {
        return office;
    }

    public Channel channel() {
        return channel;
    }

    public String language() {
        return language;
    }

    public boolean isVip() {
        return vip;
    }

    void askedByVip(boolean now) {
        this.vip = now;
    }

    void track(Map<String, Object> values) {
        values.put("requester", requester);
        values.put("organisation", organisation);
        values.put("department", department);
        values.put("office", office);
        values.put("channel", channel);
        // said only of those who are
        values.put("vip", vip ? true : null);
    }
}
