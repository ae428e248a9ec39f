package org.linia.identity;

/** A provider gives no token: it cannot be asked, or says no. The message holds its own words. */
public class NoTokenGiven extends Exception {
    private static final long serialVersionUID = 1L;

    public NoTokenGiven(String words) {
        super(words);
    }
}
