package org.linia.channel.control.reading;

/** Reading the message took longer than any message may. */
public class TooHeavy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooHeavy(String message) {
        super(message);
    }
}
