package org.linia.sla;

import java.util.List;

/** What a calendar would do: when something would be due that comes in now, and which public holidays would count. */
public record CalendarEffect(List<CalendarExample> examples, PublicDays publicDays) {}
