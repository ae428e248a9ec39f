package org.linia.identity.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;

/** One of our refusals, as the library says it. */
final class Refused extends ScimException {
    private static final long serialVersionUID = 1L;

    Refused(String detail, Throwable cause, int status, String scimType) {
        super(detail, cause, status, scimType);
    }
}
