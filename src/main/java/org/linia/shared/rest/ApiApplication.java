package org.linia.shared.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API; its contract and version are in the path. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info = @Info(title = "Linia", version = "1", description = """
                Lists answer {"items", "next"} and take limit and after. Changes need If-Match, POST takes Idempotency-Key. \
                Errors are problem documents (RFC 9457), with violations for bad input."""),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A personal token, or one from POST /api/v1/auth/token")
public class ApiApplication extends Application {}
