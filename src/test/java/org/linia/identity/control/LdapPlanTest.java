package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linia.identity.AccountId;

class LdapPlanTest {
    private static final LdapPerson ANA = person("ana", null, false);
    private static final LdapPerson BOB = person("bob", "UID=ana, dc=x", false);
    private static final LdapPerson EVE = person("eve", null, true);

    @Test
    void whoIsNewIsMadeAfterTheirManagerAndWhoIsLockedIsNot() {
        LdapPlan plan = LdapPlan.of(List.of(BOB, EVE, ANA), Map.of());

        assertThat(names(plan)).containsExactly("MADE ana", "MADE bob");
        assertThat(plan.leavesTooEmpty(0)).isFalse();
    }

    @Test
    void whatWasWrittenIsNotWrittenAgain() {
        Map<String, LdapPlan.Known> known = known(written(ANA, 1, null), written(BOB, 2, 1L));

        assertThat(names(LdapPlan.of(List.of(ANA, BOB), known))).isEmpty();
        assertThat(names(LdapPlan.of(List.of(ANA, person("bob", null, false)), known)))
                .containsExactly("CHANGED bob");
    }

    @Test
    void whoIsLockedOrGoneLeavesOnceAndComesBack() {
        LdapPlan.Known out = new LdapPlan.Known("ana", new AccountId(1), "ana", null, false);
        Map<String, LdapPlan.Known> both = known(written(ANA, 1, null), written(EVE, 3, null));

        assertThat(names(LdapPlan.of(List.of(EVE), both))).containsExactly("LEFT eve", "LEFT ana");
        assertThat(names(LdapPlan.of(List.of(), known(out)))).isEmpty();
        assertThat(names(LdapPlan.of(List.of(ANA), known(out)))).containsExactly("CHANGED ana");
    }

    @Test
    void noMoreLeaveThanMay() {
        LdapPlan.Known[] five = {
            written(ANA, 1, null),
            written(BOB, 2, 1L),
            written(person("c", null, false), 3, null),
            written(person("d", null, false), 4, null),
            written(person("e", null, false), 5, null)
        };
        LdapPlan one = LdapPlan.of(List.of(ANA, BOB, person("c", null, false), person("d", null, false)), known(five));
        LdapPlan two = LdapPlan.of(List.of(ANA, BOB, person("c", null, false)), known(five));

        assertThat(one.leavesTooEmpty(20)).isFalse();
        assertThat(one.leavesTooEmpty(19)).isTrue();
        assertThat(two.leavesTooEmpty(20)).isTrue();
    }

    @Test
    void someAreTakenInAtOnceAndWhoLeavesAlone() {
        LdapPlan plan = LdapPlan.of(
                List.of(ANA, BOB, person("c", null, false), EVE),
                known(written(EVE, 3, null), written(person("d", null, false), 4, null)));

        assertThat(plan.parts(2).stream().map(part -> names(new LdapPlan(part, 0))))
                .containsExactly(
                        List.of("MADE ana", "MADE c"), List.of("MADE bob"), List.of("LEFT eve"), List.of("LEFT d"));
    }

    @Test
    void whoAnswersToEachOtherInACircleIsTakenInAllTheSame() {
        LdapPerson one = person("one", "uid=two,dc=x", false);
        LdapPerson two = person("two", "uid=one,dc=x", false);

        assertThat(names(LdapPlan.of(List.of(one, two), Map.of()))).containsExactlyInAnyOrder("MADE one", "MADE two");
    }

    @Test
    void groupsWithinGroupsAreTakenApartEvenInACircle() {
        LdapGroup inner = new LdapGroup("g2", "cn=inner,dc=x", "inner", List.of("uid=bob,dc=x", "cn=outer,dc=x"));
        LdapGroup outer = new LdapGroup("g1", "cn=outer,dc=x", "outer", List.of("uid=ana,dc=x", "CN=inner,DC=x"));
        LdapGroupPlan.Known same = new LdapGroupPlan.Known(7, "g1", "outer", Set.of("ana", "bob"));
        LdapGroupPlan.Known gone = new LdapGroupPlan.Known(8, "g9", "former", Set.of());

        LdapGroupPlan plan = LdapGroupPlan.of(List.of(outer, inner), List.of(ANA, BOB), Map.of("g1", same, "g9", gone));

        assertThat(plan.steps())
                .containsExactly(
                        new LdapGroupPlan.Step(null, "g2", "inner", Set.of("ana", "bob")),
                        new LdapGroupPlan.Step(8L, null, "former", Set.of()));
        assertThat(plan.leavesTooFew(49)).isTrue();
        assertThat(plan.leavesTooFew(50)).isFalse();
    }

    @Test
    void anIdOfMicrosoftsIsReadAsPeopleWriteIt() {
        String guid = "00112233-4455-6677-8899-aabbccddeeff";

        assertThat(LdapPerson.bytes(guid))
                .startsWith(0x33, 0x22, 0x11, 0x00, 0x55, 0x44, 0x77, 0x66, 0x88)
                .hasSize(16);
    }

    private static List<String> names(LdapPlan plan) {
        return plan.steps().stream()
                .map(step -> step.kind() + " "
                        + (step.person() == null
                                ? step.known().subject()
                                : step.person().subject()))
                .toList();
    }

    private static LdapPlan.Known written(LdapPerson person, long account, Long manager) {
        byte[] said = person.digest(manager == null ? null : new AccountId(manager));
        return new LdapPlan.Known(person.subject(), new AccountId(account), person.subject(), said, true);
    }

    private static Map<String, LdapPlan.Known> known(LdapPlan.Known... all) {
        return Arrays.stream(all).collect(Collectors.toMap(LdapPlan.Known::subject, Function.identity()));
    }

    private static LdapPerson person(String id, String manager, boolean locked) {
        return new LdapPerson(id, "uid=" + id + ",dc=x", id, id, null, null, null, manager, locked);
    }
}
