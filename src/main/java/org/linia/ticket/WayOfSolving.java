package org.linia.ticket;

import java.time.Duration;

/**
 * How tickets of a period were solved, by swarm or line by line.
 *
 * @param tickets how many were opened
 * @param firstResponse the median from opening to the first answer; null if none was answered
 * @param resolution the median from opening to being resolved; null if none is
 * @param reopened the share of those resolved or closed that were taken up again, from 0 to 1
 * @param kept the share of promises to organisations that were kept, of those kept or broken, from 0 to 1; null if none was
 * @param handedOn how often one was handed from a person or team to another one, on average
 */
public record WayOfSolving(
        boolean swarm,
        long tickets,
        Duration firstResponse,
        Duration resolution,
        double reopened,
        Double kept,
        double handedOn) {}
