package org.linia.sla.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.sla.boundary.FindPublicHolidays;
import org.linia.sla.rest.CalendarJson.PublicHolidaysJson;

/** The countries and regions whose public holidays a calendar can take over. */
@Path("public-holidays")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicHolidaysResource {
    @Inject
    private FindPublicHolidays holidays;

    @Inject
    private Caller caller;

    /** A country, by ISO 3166-1. */
    public record CountryJson(String country) {}

    /** A part of a country that has holidays of its own. */
    public record RegionJson(String region, String name) {}

    /** What a calendar of that country, and region if one was given, would take over now. */
    public record PlaceJson(
            String country, String region, List<RegionJson> regions, PublicHolidaysJson publicHolidays) {}

    @GET
    public Page<CountryJson> countries() {
        caller.needs(Scope.READ);
        return new Page<>(holidays.countries().stream().map(CountryJson::new).toList(), null);
    }

    @GET
    @Path("{country}")
    public PlaceJson country(@PathParam("country") String country, @QueryParam("region") String region) {
        caller.needs(Scope.READ);
        PublicHolidaysJson days = PublicHolidaysJson.of(holidays.of(country, region));
        List<RegionJson> regions = holidays.regions(country).entrySet().stream()
                .map(one -> new RegionJson(one.getKey(), one.getValue()))
                .toList();
        return new PlaceJson(country, region, regions, days);
    }
}
