package org.linia.identity.entity;

import jakarta.json.JsonObject;

/** A directory's own words. */
public record Said(JsonObject words) {}
