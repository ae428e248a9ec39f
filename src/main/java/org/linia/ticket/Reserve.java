package org.linia.ticket;

import java.time.Instant;
import org.linia.identity.AccountId;

/**
 * Who can be pulled in when a team has too much: somebody who is on call for it, or the team that stands in for it.
 *
 * @param team key of the team that gets the tickets
 * @param person null for the whole team
 * @param name null likewise
 * @param until when the turn on call ends; null for a team
 * @param instead key of the team that is helped; for somebody on call it is their own
 */
public record Reserve(String team, String teamName, AccountId person, String name, Instant until, String instead) {}
