/**
 * What the desk did, in figures: the review of an organisation's agreements over a period (F6). Every figure has one
 * written definition, the texts {@code report.def.*}, which are shown wherever the figure is.
 *
 * <p>Figures are worked out when they are asked for, from timelines and clocks and nothing that was counted along: the view
 * {@code promise} says what was promised on tickets, {@code ticket_timeline} what became of them. What working time was used
 * up is asked of {@code sla}. A {@link org.linia.report.Period} is cut in the time zone of each organisation's calendar.
 *
 * <p>{@code paper} makes documents of a {@link org.linia.report.Review}: a spreadsheet and a PDF.
 *
 * <p>Calls {@code identity}, {@code catalog} and {@code sla}; nobody calls it.
 */
package org.linia.report;
