package org.linia.shared.faces;

import jakarta.faces.application.FacesMessage;

/** A message whose toast carries an undo button: it calls a command of the page with the token of what was done. */
class Undoable extends FacesMessage {

    private static final long serialVersionUID = 1L;

    private final String command;
    private final String token;

    Undoable(String text, String command, String token) {
        super(SEVERITY_INFO, text, null);
        this.command = command;
        this.token = token;
    }

    String command() {
        return command;
    }

    String token() {
        return token;
    }
}
