package org.linia.channel.control.reading;

import java.util.Map;

/**
 * A part that consists of no further ones, as its header describes it.
 *
 * @param alone whether it is all of the message
 */
record Leaf(Header header, String type, String charset, boolean alone) {
    private static final Map<String, String> ENDINGS = Map.of(
            "message/rfc822",
            "eml",
            "text/plain",
            "txt",
            "text/html",
            "html",
            "text/calendar",
            "ics",
            "image/png",
            "png",
            "image/jpeg",
            "jpg",
            "image/gif",
            "gif",
            "application/pdf",
            "pdf",
            "text/rtf",
            "rtf",
            "application/pkcs7-mime",
            "p7m");
    private static final int LONGEST_NAME = 200;

    boolean isFile() {
        return "attachment".equals(header.value("Content-Disposition")) || !alone && !told().isEmpty();
    }

    boolean isText() {
        return type.equals("text/plain") && !isFile();
    }

    boolean isHtml() {
        return type.equals("text/html") && !isFile();
    }

    /** Without angle brackets. */
    String contentId() {
        return Texts.upTo(LONGEST_NAME, Texts.line(header.first("Content-ID")).replaceAll("[<>\\s\"]", ""));
    }

    /** @param place counted from 1, for files without a name */
    String name(int place) {
        String told = told();
        return told.isEmpty() ? "part-" + place + "." + ENDINGS.getOrDefault(type, "bin") : told;
    }

    private String told() {
        String name = header.parameters("Content-Disposition").getOrDefault("filename", "");
        String other = header.parameters("Content-Type").getOrDefault("name", "");
        return Texts.upTo(LONGEST_NAME, Texts.line(name.isBlank() ? other : name));
    }
}
