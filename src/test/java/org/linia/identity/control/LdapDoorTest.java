package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryDown;
import org.linia.identity.DirectoryDraft;
import org.linia.identity.DirectoryDraft.Connection;
import org.linia.identity.DirectoryFault;
import org.linia.identity.DirectoryKind;
import org.linia.identity.OrganisationId;
import org.linia.provider.SmallDirectory;

/** A real LDAP server, and how it is asked. */
class LdapDoorTest {
    private static final String PASSWORD = "Parolă-пароль-密";

    private final SmallDirectory directory = SmallDirectory.start();
    private final LdapConnections connections = new LdapConnections(Duration.ofSeconds(1), Clock.systemUTC());
    private final LdapReader reader = new LdapReader(Clock.systemUTC());
    private final LdapDoor door = new LdapDoor(connections, reader);

    @AfterEach
    void stop() {
        directory.close();
    }

    @Test
    void aPasswordIsTriedInTlsUnderTheNameThatWasFound() {
        directory.person("ana", "Ана 王", PASSWORD, Map.of("mail", "ana@x.example"));

        for (LdapClient client : List.of(tls(), startTls())) {
            assertThat(door.proved(client, LdapDoor.called(client, "ANA@x.example"), PASSWORD))
                    .map(LdapPerson::name)
                    .contains("Ана 王");
            assertThat(door.proved(client, LdapDoor.called(client, "ana"), PASSWORD + "x"))
                    .isEmpty();
            assertThat(door.proved(client, LdapDoor.called(client, "ana"), "")).isEmpty();
            assertThat(door.proved(client, LdapDoor.nobody(client), PASSWORD)).isEmpty();
            String id = directory.says(SmallDirectory.dn("ana"), "entryUUID");
            assertThat(door.proved(client, LdapDoor.linked(client, id), PASSWORD))
                    .map(LdapPerson::subject)
                    .contains(id);
        }
        assertThat(directory.hasSeenAnEmptyPassword()).isFalse();
    }

    @Test
    void oneOfSeveralOfTheSameNameIsNobody() {
        directory.person("ana", "Ana", PASSWORD, Map.of("mail", "ana@x.example"));
        directory.person("ana2", "Ana", PASSWORD, Map.of("mail", "ana@x.example"));

        assertThat(door.proved(tls(), LdapDoor.called(tls(), "ana@x.example"), PASSWORD))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a*", "*)(uid=*", "ana)(|(uid=*", "\\2a", "ana\0"})
    void whatIsTypedIsAValue(String typed) {
        directory.person("ana", "Ana", PASSWORD, Map.of());

        assertThat(door.proved(tls(), LdapDoor.called(tls(), typed), PASSWORD)).isEmpty();
        assertThat(directory.binds()).doesNotContain(SmallDirectory.dn("ana"));
    }

    @Test
    void whomNobodyTrustsIsNotAsked() {
        Connection there = settings(directory.tls(), null).connection();
        LdapClient stranger = client(new Connection(there.address(), false, null, there.bindDn(), null));
        LdapClient other = client(new Connection(
                directory.tls().replace("localhost", "127.0.0.2"),
                false,
                directory.certificate(),
                there.bindDn(),
                null));

        assertThat(fault(stranger)).isEqualTo(DirectoryFault.CERTIFICATE);
        assertThat(fault(other)).isIn(DirectoryFault.CERTIFICATE, DirectoryFault.UNREACHABLE);
        assertThat(directory.binds()).isEmpty();
    }

    @Test
    @Timeout(60)
    void whoeverSaysNothingIsLeftAndNotAskedAgainAtOnce() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (String scheme : List.of("ldaps", "ldap")) {
                LdapClient client = client(settings(scheme + "://localhost:" + silent.getLocalPort(), null)
                        .connection());
                Instant before = Instant.now();
                assertThat(fault(client)).isEqualTo(DirectoryFault.UNREACHABLE);
                assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
                Instant again = Instant.now();
                assertThatThrownBy(() -> door.proved(client, LdapDoor.nobody(client), "x"))
                        .isInstanceOf(DirectoryDown.class);
                assertThat(Duration.between(again, Instant.now())).isLessThan(Duration.ofMillis(900));
            }
        }
    }

    @Test
    void manyAreReadPageByPage() {
        IntStream.range(0, 1_201).forEach(i -> directory.person("p" + i, "P " + i, PASSWORD, Map.of()));
        directory.group("all", SmallDirectory.dn("p0"), SmallDirectory.dn("p1"));

        try (LDAPConnection connection = connections.open(tls())) {
            assertThat(reader.people(connection, tls())).hasSize(1_201);
            assertThat(reader.groups(connection, tls())).singleElement().satisfies(group -> assertThat(group.members())
                    .hasSize(2));
        }
        assertThat(directory.filters().stream().filter(filter -> filter.contains("inetOrgPerson")))
                .hasSize(3);
    }

    @Test
    void whoComesFromAnActiveDirectoryIsKnownByTheirGuidAndStaysOutWhenSwitchedOff() {
        try (SmallDirectory microsoft = SmallDirectory.ofMicrosoft()) {
            LdapClient client = microsoft(microsoft);
            String comma = "Попеску, Ана 王 (IT)";
            microsoft.staff(comma, "apopescu", LdapPerson.bytes(guid(0)), 512, Map.of("mail", "ana@x.example"));
            microsoft.staff(
                    "Off",
                    "off",
                    LdapPerson.bytes(guid(1)),
                    0x10202,
                    Map.of("manager", SmallDirectory.staff(comma).toLowerCase(Locale.ROOT)));

            for (String typed : List.of("APopescu", "apopescu@small.example", "ana@x.example")) {
                assertThat(door.proved(client, LdapDoor.called(client, typed), SmallDirectory.STAFF_PASSWORD))
                        .map(LdapPerson::subject)
                        .contains(guid(0));
            }
            assertThat(door.proved(client, LdapDoor.linked(client, guid(0)), SmallDirectory.STAFF_PASSWORD))
                    .map(LdapPerson::name)
                    .contains(comma);
            assertThat(door.proved(client, LdapDoor.linked(client, guid(1)), SmallDirectory.STAFF_PASSWORD))
                    .isEmpty();
            try (LDAPConnection connection = connections.open(client)) {
                List<LdapPerson> people = reader.people(connection, client);
                assertThat(people).extracting(LdapPerson::locked).containsExactlyInAnyOrder(false, true);
                LdapManagers managers = new LdapManagers(people, Map.of(guid(0), new AccountId(7)));
                assertThat(people)
                        .filteredOn(LdapPerson::locked)
                        .extracting(off -> managers.of(off, Map.of()))
                        .containsExactly(new AccountId(7));
            }
        }
    }

    @Test
    void whoseAccountExpiredInAnActiveDirectoryStaysOut() {
        LdapReader then = new LdapReader(Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
        Map<String, String> ends = Map.of(
                "never", "0",
                "at no time", "9223372036854775807",
                "just", "134167968000000000",
                "soon", "134167968000000001",
                "long", "1");
        try (SmallDirectory microsoft = SmallDirectory.ofMicrosoft()) {
            LdapClient client = microsoft(microsoft);
            microsoft.staff("none", "none", LdapPerson.bytes(guid(9)), 512, Map.of());
            ends.forEach((name, end) -> microsoft.staff(
                    name, name, LdapPerson.bytes(guid(name.charAt(0))), 512, Map.of("accountExpires", end)));

            try (LDAPConnection connection = connections.open(client)) {
                assertThat(then.people(connection, client))
                        .hasSize(6)
                        .filteredOn(LdapPerson::locked)
                        .extracting(LdapPerson::username)
                        .containsExactlyInAnyOrder("just", "long");
            }
            assertThat(door.proved(client, LdapDoor.called(client, "long"), SmallDirectory.STAFF_PASSWORD))
                    .isEmpty();
        }
    }

    @Test
    void aGroupOfAnActiveDirectoryIsReadInParts() {
        try (SmallDirectory microsoft = SmallDirectory.ofMicrosoft()) {
            LdapClient client = microsoft(microsoft);
            List<String> members = IntStream.range(0, 3_001)
                    .mapToObj(i -> SmallDirectory.staff("P" + i))
                    .toList();
            microsoft.staffGroup("Everybody", LdapPerson.bytes(guid(0)), members);
            microsoft.staffGroup("Few", LdapPerson.bytes(guid(1)), members.subList(0, 1_500));
            microsoft.staffGroup("Nobody", LdapPerson.bytes(guid(2)), List.of());

            try (LDAPConnection connection = connections.open(client)) {
                Map<String, List<String>> read = reader.groups(connection, client).stream()
                        .collect(Collectors.toMap(LdapGroup::subject, LdapGroup::members));
                assertThat(read).containsOnlyKeys(guid(0), guid(1), guid(2));
                assertThat(read.get(guid(0))).containsExactlyInAnyOrderElementsOf(members);
                assertThat(read.get(guid(1))).hasSize(1_500);
                assertThat(read.get(guid(2))).isEmpty();
            }
        }
    }

    /** Each byte another one, so that their order shows. */
    private static String guid(int last) {
        return "01234567-89ab-cdef-fedc-ba98765432%02x".formatted(last);
    }

    private DirectoryFault fault(LdapClient client) {
        try {
            connections.open(client).close();
            return null;
        } catch (DirectoryDown down) {
            return down.fault();
        }
    }

    private LdapClient tls() {
        return client(settings(directory.tls(), directory.certificate()).connection());
    }

    private LdapClient startTls() {
        return client(new Connection(directory.plain(), true, directory.certificate(), SmallDirectory.BIND_DN, null));
    }

    private LdapClient microsoft(SmallDirectory microsoft) {
        Connection there =
                new Connection(microsoft.tls(), false, microsoft.certificate(), SmallDirectory.BIND_DN, null);
        return client(settings(DirectoryKind.ACTIVE_DIRECTORY, there));
    }

    private LdapClient client(Connection connection) {
        return client(settings(DirectoryKind.OPENLDAP, connection));
    }

    private static LdapClient client(DirectoryDraft settings) {
        return new LdapClient(1, new OrganisationId(1), settings, SmallDirectory.BIND_PASSWORD);
    }

    private static DirectoryDraft settings(String address, String certificate) {
        return settings(
                DirectoryKind.OPENLDAP, new Connection(address, false, certificate, SmallDirectory.BIND_DN, null));
    }

    private static DirectoryDraft settings(DirectoryKind kind, Connection connection) {
        return new DirectoryDraft(
                "small",
                "Small",
                "carpatia",
                kind,
                connection,
                SmallDirectory.PEOPLE,
                null,
                SmallDirectory.GROUPS,
                null,
                null,
                List.of(),
                true,
                false,
                0,
                20,
                true);
    }
}
