package org.linia.identity.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which part of the house a request is for. */
final class Paths {
    private Paths() {}

    static boolean isApi(HttpServletRequest request) {
        return within(request).startsWith("/api/");
    }

    /** Where directories tell who the people are. */
    static boolean isScim(HttpServletRequest request) {
        return within(request).matches("/scim(/.*)?");
    }

    /** Where a token says who one is, and nothing else does. */
    static boolean isBearers(HttpServletRequest request) {
        return isApi(request) || isScim(request);
    }

    /** Calls of the API that prove who one is, and so need no token. */
    static boolean isOpenApiCall(HttpServletRequest request) {
        return within(request).equals("/api/v1/auth/token");
    }

    /** Style sheets, scripts and pictures are the same for everybody. */
    static boolean isResource(HttpServletRequest request) {
        String path = within(request);
        return path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/resources/")
                || path.startsWith("/health");
    }

    static String within(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
