package org.linia.ticket.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Says what it is that is saved as soon as there is something of it, and not before: until then it may be refused. */
final class Begun extends OutputStream {
    private final HttpServletResponse response;
    private final long mail;
    private OutputStream out;

    Begun(HttpServletResponse response, long mail) {
        this.response = response;
        this.mail = mail;
    }

    private OutputStream out() throws IOException {
        if (out == null) {
            response.setContentType("message/rfc822");
            response.setHeader("Content-Disposition", "attachment; filename=\"mail-" + mail + ".eml\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            out = response.getOutputStream();
        }
        return out;
    }

    @Override
    public void write(int value) throws IOException {
        out().write(value);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out().write(bytes, from, length);
    }
}
