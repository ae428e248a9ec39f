package org.linia.report;

/**
 * A review as a document.
 *
 * @param fileName in plain letters
 * @param type its media type
 */
public record ReviewPaper(String fileName, String type, byte[] content) {
    public static final String PDF = "application/pdf";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
