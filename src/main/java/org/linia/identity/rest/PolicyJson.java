package org.linia.identity.rest;

import java.util.List;
import org.linia.identity.FourEyesAct;
import org.linia.identity.PolicyDraft;
import org.linia.identity.PolicyRow;
import org.linia.shared.network.Network;

/**
 * How people of an organisation come in, in answers.
 *
 * @param key of the organisation
 * @param sessionIdle ISO 8601; null: as long as the server allows
 * @param sessionLongest the same
 * @param signInFresh for how long a sign-in is good enough for dangerous acts
 * @param passwordsOff whether break-glass accounts alone come in with a password
 * @param networks none: from anywhere
 * @param auditYears for which entries of the audit log are kept; null: for ever
 * @param sessionDays for which sessions that are over are kept; null: 30
 * @param fourEyes acts that a second manager has to approve
 */
public record PolicyJson(
        String key,
        String name,
        String sessionIdle,
        String sessionLongest,
        String signInFresh,
        int passwordLength,
        int passwordsRemembered,
        boolean easyPasswordsRefused,
        boolean passwordsOff,
        List<String> networks,
        List<FourEyesAct> fourEyes,
        Integer auditYears,
        Integer sessionDays,
        long version) {

    static PolicyJson of(PolicyRow row) {
        PolicyDraft draft = row.draft();
        return new PolicyJson(
                draft.organisation(),
                row.organisationName(),
                draft.idle() == null ? null : draft.idle().toString(),
                draft.longest() == null ? null : draft.longest().toString(),
                draft.fresh().toString(),
                draft.passwords().shortest(),
                draft.passwords().remembered(),
                draft.passwords().refusesEasy(),
                draft.passwords().off(),
                draft.networks().stream().map(Network::toString).toList(),
                draft.fourEyes().stream().sorted().toList(),
                draft.retention().auditYears(),
                draft.retention().sessionDays(),
                row.version());
    }
}
