package org.linia.report.paper;

import java.util.List;

/**
 * What is printed.
 *
 * @param language a BCP 47 tag
 * @param lines what it is about, one below the other
 */
public record Document(String title, String language, List<String> lines, List<PaperTable> tables) {}
