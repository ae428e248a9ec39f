package org.linia.ticket;

import java.util.List;
import org.linia.routing.Grade;

/**
 * What a person says when they report or ask for something. Only title and type are needed.
 *
 * @param requester who it is for, as in {@code FindPeople.named}; null: the caller
 * @param category key; null: not known yet
 * @param service key or null
 * @param impact null: the desk's usual one
 * @param channel null: as the edge decides
 */
public record NewTicket(
        String title,
        TicketType type,
        String description,
        String requester,
        String category,
        String service,
        Grade impact,
        Grade urgency,
        Integer affectedUsers,
        Facts facts,
        List<String> tags,
        Channel channel) {}
