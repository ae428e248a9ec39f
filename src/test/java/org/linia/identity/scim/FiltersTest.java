package org.linia.identity.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.captaingoldfish.scim.sdk.common.constants.ClassPathReferences;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.utils.RequestUtils;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.identity.Sought;
import org.linia.identity.Sought.Among;
import org.linia.identity.Sought.Both;
import org.linia.identity.Sought.Either;
import org.linia.identity.Sought.Has;
import org.linia.identity.Sought.How;
import org.linia.identity.Sought.Not;
import org.linia.shared.problem.InvalidInput;

/** The filters of RFC 7644, 3.4.2.2, as we understand them. */
class FiltersTest {
    private final ResourceType users = new ResourceEndpoint(
                    ServiceProvider.builder().build())
            .registerEndpoint(new EndpointDefinition(
                    JsonHelper.loadJsonDocument(ClassPathReferences.USER_RESOURCE_TYPE_JSON),
                    PersonDocument.schema(),
                    List.of(JsonHelper.loadJsonDocument(ClassPathReferences.ENTERPRISE_USER_SCHEMA_JSON)),
                    new PeopleHandler()));

    @Test
    void theExamplesOfTheRfcAreUnderstood() {
        assertThat(sought("userName Eq \"john\"")).isEqualTo(new Has("userName", How.EQUAL, "john"));
        assertThat(sought("name.familyName co \"O'Malley\""))
                .isEqualTo(new Has("name.familyName", How.CONTAINS, "O'Malley"));
        assertThat(sought("urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"J\""))
                .isEqualTo(new Has("userName", How.BEGINS, "J"));
        assertThat(sought("title pr")).isEqualTo(new Has("title", How.PRESENT, null));
        assertThat(sought("meta.lastModified gt \"2011-05-13T04:42:34Z\""))
                .isEqualTo(new Has("meta.lastModified", How.ABOVE, Instant.parse("2011-05-13T04:42:34Z")));
        assertThat(sought("title pr and userType eq \"Employee\""))
                .isEqualTo(new Both(new Has("title", How.PRESENT, null), new Has("userType", How.EQUAL, "Employee")));
        assertThat(sought(
                        "userType eq \"Employee\" and (emails co \"example.com\" or emails.value co \"example.org\")"))
                .isEqualTo(new Both(
                        new Has("userType", How.EQUAL, "Employee"),
                        new Either(
                                new Has("emails.value", How.CONTAINS, "example.com"),
                                new Has("emails.value", How.CONTAINS, "example.org"))));
        assertThat(sought("userType ne \"Employee\" and not (active eq true)"))
                .isEqualTo(new Both(
                        new Has("userType", How.UNEQUAL, "Employee"), new Not(new Has("active", How.EQUAL, true))));
        assertThat(sought("emails[type eq \"work\" and value co \"@example.com\"]"))
                .isEqualTo(new Among(
                        "emails",
                        new Both(
                                new Has("emails.type", How.EQUAL, "work"),
                                new Has("emails.value", How.CONTAINS, "@example.com"))));
    }

    @Test
    void theEnterpriseExtensionIsKnown() {
        assertThat(sought("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"IT\""))
                .isEqualTo(new Has("department", How.EQUAL, "IT"));
    }

    @Test
    void whatIsNoFilterIsRefused() {
        for (String text : List.of(
                "userName",
                "userName eq",
                "eq \"x\"",
                "userName eq 'x'",
                "userName eq \"x\"; drop table account",
                "unknown eq \"x\"",
                "password eq \"x\"",
                "roles pr",
                "((userName pr)",
                "userName eq \"x\" and")) {
            assertThatThrownBy(() -> sought(text)).as(text).isInstanceOf(ScimException.class);
        }
    }

    @Test
    void nothingIsLeftOut() {
        for (String text :
                List.of("userName eq \"a\" userName eq \"b\"", "userName pr )", "userName eq \"a\"; drop table")) {
            assertThatThrownBy(() -> Filters.check(text)).as(text).isInstanceOf(InvalidInput.class);
        }
        Filters.check("userName eq \"a\" and (title pr or emails[type eq \"work\"])");
        Filters.check(null);
    }

    @Test
    void bracketsAreCountedBeforeTheyAreRead() {
        assertThatThrownBy(() -> Filters.check("(".repeat(100_000))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Filters.check(nested(51))).isInstanceOf(InvalidInput.class);
        Filters.check(nested(50));
        Filters.check("(userName pr) or ".repeat(60) + "userName pr");
    }

    private static String nested(int levels) {
        return "(".repeat(levels) + "userName pr" + ")".repeat(levels);
    }

    @Test
    void noFilterIsEverybody() {
        assertThat(Filters.sought(null)).isEqualTo(new Sought.Everybody());
    }

    private Sought sought(String filter) {
        return Filters.sought(RequestUtils.parseFilter(users, filter));
    }
}
