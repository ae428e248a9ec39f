package org.linia.identity.scim;

import de.captaingoldfish.scim.sdk.common.constants.ClassPathReferences;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.shared.web.RequestId;

/** The library that speaks SCIM, set up for what we keep. */
@ApplicationScoped
public class ScimEngine {
    private static final Logger LOG = Logger.getLogger(ScimEngine.class.getName());
    static final int LONGEST_PAGE = 200;
    private static final int BULK = 100;

    @Inject
    private PeopleHandler people;

    @Inject
    private GroupsHandler groups;

    private ResourceEndpoint library;

    /** Whoever gets here was let in at the door. */
    private record Admitted() implements Authorization {
        @Override
        public Set<String> getClientRoles() {
            return Set.of();
        }

        @Override
        public boolean authenticate(Map<String, String> headers, Map<String, String> query) {
            return true;
        }
    }

    @PostConstruct
    void setUp() {
        library = new ResourceEndpoint(provider());
        EndpointDefinition users = new EndpointDefinition(
                JsonHelper.loadJsonDocument(ClassPathReferences.USER_RESOURCE_TYPE_JSON),
                PersonDocument.schema(),
                List.of(JsonHelper.loadJsonDocument(ClassPathReferences.ENTERPRISE_USER_SCHEMA_JSON)),
                people);
        for (EndpointDefinition one : List.of(users, new GroupEndpointDefinition(groups))) {
            library.registerEndpoint(one)
                    .getFeatures()
                    .setETagFeature(ETagFeature.builder().enabled(true).build());
        }
    }

    private static ServiceProvider provider() {
        return ServiceProvider.builder()
                .patchConfig(PatchConfig.builder()
                        .supported(true)
                        .activateMsAzureFilterWorkaround(true)
                        .activateMsAzureValueSubAttributeWorkaround(true)
                        .activateMsAzureComplexSimpleValueWorkaround(true)
                        .build())
                .filterConfig(FilterConfig.builder()
                        .supported(true)
                        .maxResults(LONGEST_PAGE)
                        .build())
                .sortConfig(SortConfig.builder().supported(true).build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .bulkConfig(BulkConfig.builder()
                        .supported(true)
                        .maxOperations(BULK)
                        .maxPayloadSize((long) ScimServlet.LARGEST)
                        .build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .name("OAuth Bearer Token")
                        .description("A personal token, or an identity provider's, with the scope for provisioning")
                        .type("oauthbearertoken")
                        .specUri("https://www.rfc-editor.org/info/rfc6750")
                        .primary(true)
                        .build()))
                .lenientContentTypeChecking(true)
                .build();
    }

    /** @param body null where the method has none */
    ScimResponse answer(String url, HttpMethod method, String body, Map<String, String> headers) {
        return library.handleRequest(url, method, body, headers, new Context(new Admitted()));
    }

    /** What we did not expect is logged with the request's id, and answered with nothing about it. */
    void note(ScimResponse answer, HttpServletRequest request) {
        if (answer instanceof ErrorResponse error) {
            LOG.log(
                    Level.SEVERE,
                    "Unexpected in " + request.getRequestURI() + ", request " + RequestId.of(request),
                    error.getScimException());
        }
    }
}
