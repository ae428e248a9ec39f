package org.linia.channel;

import java.time.Instant;

/**
 * A webhook as its manager sees it.
 *
 * @param formerUntil until when the former secret signs as well; null: there is none
 * @param goneAt when the other side said that it is gone for good; null: it never did, or was switched on again
 */
public record WebhookRow(
        long id, WebhookDraft draft, Instant formerUntil, Instant goneAt, WebhookTraffic traffic, long version) {}
