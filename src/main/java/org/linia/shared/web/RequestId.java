package org.linia.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/** The name of one request, so that a caller's log and ours can be laid side by side. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final String ACCEPTED = "[A-Za-z0-9._:/+=@-]{1,128}";

    private RequestId() {}

    /** The one that the caller sent, or a new one if they sent none that can go into a log. */
    public static String of(HttpServletRequest request) {
        Object given = request.getAttribute(HEADER);
        if (given != null) {
            return given.toString();
        }
        String sent = request.getHeader(HEADER);
        String id = sent != null && sent.matches(ACCEPTED)
                ? sent
                : UUID.randomUUID().toString();
        request.setAttribute(HEADER, id);
        return id;
    }

    public static void tell(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HEADER, of(request));
    }
}
