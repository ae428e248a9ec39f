package org.linia.shared.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API; its contract and version are in the path. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
