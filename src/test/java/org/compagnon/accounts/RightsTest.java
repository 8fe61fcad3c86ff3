package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.compagnon.messaging.Letters;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may give, take and lose which right; rule 26 about what is noted of it.
@InTheHouse
class RightsTest {

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    AccountList list;

    @Autowired
    AccessLogReading log;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient database;

    private OrganisationId nantes;
    private Somebody maud;

    @BeforeEach
    void maud_administers_nantes() {
        nantes = world.organisation("Nantes");
        maud = world.somebody(nantes, "Maud", Role.ADMINISTRATOR);
    }

    private void inNantes(Runnable work) {
        world.in(nantes, work);
    }

    private int versionOf(AccountId account) {
        return world.in(nantes, () -> list.one(account).version());
    }

    private List<AccessLog.Action> noted() {
        var everything = new AccessLogReading.Filter(null, "", null, null);
        return world.in(nantes, () -> log.page(everything, java.time.ZoneOffset.UTC, 1).lines().stream()
                .map(AccessLogReading.Line::action)
                .toList());
    }

    @Test
    void the_last_administrator_keeps_the_role() {
        assertThatThrownBy(() ->
                        inNantes(() -> accounts.revoke(nantes, maud.account(), new Grant(Role.ADMINISTRATOR, null))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("accounts.rule.last-administrator");
    }

    @Test
    void the_last_administrator_cannot_close_their_account() {
        assertThatThrownBy(() -> inNantes(() -> accounts.close(nantes, maud.account(), versionOf(maud.account()))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("accounts.rule.last-administrator");
    }

    @Test
    void with_a_second_administrator_the_first_may_leave() {
        world.somebody(nantes, "Camille", Role.ADMINISTRATOR);

        inNantes(() -> accounts.close(nantes, maud.account(), versionOf(maud.account())));

        assertThat(world.in(nantes, () -> list.one(maud.account()).closed())).isTrue();
    }

    @Test
    void of_two_administrators_who_remove_each_other_at_once_one_stays() throws Exception {
        for (var round = 0; round < 5; round++) {
            var angers = world.organisation("Angers");
            var both = List.of(
                    world.somebody(angers, "Inès", Role.ADMINISTRATOR),
                    world.somebody(angers, "Camille", Role.ADMINISTRATOR));
            try (var atOnce = Executors.newFixedThreadPool(2)) {
                var removals = both.stream()
                        .map(one -> (Future<?>) atOnce.submit(() -> world.in(angers, () -> {
                            accounts.revoke(angers, one.account(), new Grant(Role.ADMINISTRATOR, null));
                            return "";
                        })))
                        .toList();
                for (var removal : removals) {
                    try {
                        removal.get();
                    } catch (java.util.concurrent.ExecutionException refused) {
                        assertThat(refused).hasRootCauseMessage("accounts.rule.last-administrator");
                    }
                }
            }
            assertThat(world.in(
                            angers, () -> list.find("", Role.ADMINISTRATOR, 1).total()))
                    .isEqualTo(1);
        }
    }

    @Test
    void administration_is_of_the_whole_organisation() {
        assertThatThrownBy(() -> new Grant(Role.ADMINISTRATOR, UUID.randomUUID()))
                .hasMessage("accounts.rule.administrator-of-all");
    }

    @Test
    void of_two_editors_at_once_the_second_is_told() {
        var camille = world.somebody(nantes, "Camille", Role.TUTOR);
        var seen = versionOf(camille.account());
        inNantes(() -> accounts.grant(nantes, camille.account(), new Grant(Role.COORDINATOR, null), seen));

        assertThatThrownBy(() ->
                        inNantes(() -> accounts.revoke(nantes, camille.account(), new Grant(Role.TUTOR, null), seen)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(world.in(nantes, () -> list.one(camille.account()).grants())).hasSize(2);
    }

    @Test
    void every_change_of_rights_is_noted() {
        var invited = world.in(
                nantes,
                () -> invitations.invite(
                        nantes, "ines@example.org", "Inès", new Grant(Role.TUTOR, null), Locale.FRENCH));
        inNantes(() -> accounts.revoke(nantes, invited, new Grant(Role.TUTOR, null)));
        inNantes(() -> accounts.close(nantes, invited, versionOf(invited)));
        inNantes(() -> accounts.invite(nantes, "ines@example.org", "Inès", new Grant(Role.TUTEE, UUID.randomUUID())));

        assertThat(noted())
                .contains(
                        AccessLog.Action.INVITED,
                        AccessLog.Action.GRANTED,
                        AccessLog.Action.REVOKED,
                        AccessLog.Action.CLOSED,
                        AccessLog.Action.REOPENED);
    }

    @Test
    void what_changes_nothing_is_not_noted_as_a_change() {
        var before = noted().size();

        inNantes(() -> accounts.grant(nantes, maud.account(), new Grant(Role.ADMINISTRATOR, null)));
        inNantes(() -> accounts.revoke(nantes, maud.account(), new Grant(Role.TUTOR, null)));

        assertThat(noted()).hasSize(before);
    }

    @Test
    void the_log_cannot_be_edited_by_anybody() {
        for (var edit : new String[] {"update accounts.access_log set action = 'X'", "delete from accounts.access_log"})
            assertThatThrownBy(() -> inNantes(() -> database.sql(edit).update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("only ever added to");
    }

    @Test
    void an_invitation_tells_where_to_choose_a_password() {
        world.in(
                nantes,
                () -> invitations.invite(
                        nantes, "ines@example.org", "Inès", new Grant(Role.TUTOR, null), Locale.ENGLISH));

        var letter = letters.of(nantes).getFirst();
        assertThat(letter.to()).isEqualTo("ines@example.org");
        assertThat(letter.subject()).isEqualTo("Invitation to join Nantes in Compagnon");
        assertThat(letter.text()).contains("Hello Inès", "/accounts/password/choose#");
    }

    @Test
    void what_is_no_address_invites_nobody() {
        assertThatThrownBy(() -> inNantes(() -> invitations.invite(
                        nantes, "ines at example", "Inès", new Grant(Role.TUTOR, null), Locale.FRENCH)))
                .hasMessage("accounts.rule.not-an-address");
        assertThat(world.in(nantes, () -> list.find("", null, 1).total())).isEqualTo(1);
    }

    @Test
    void a_password_is_long_and_varied() {
        assertThatThrownBy(() -> accounts.choosePassword(maud.account(), "onze signes"))
                .hasMessage("accounts.rule.password-too-short");
        assertThatThrownBy(() -> accounts.choosePassword(maud.account(), "aaaaaaaaaaaaaaaa"))
                .hasMessage("accounts.rule.password-too-plain");
        assertThatThrownBy(() -> accounts.choosePassword(maud.account(), "é".repeat(201)))
                .hasMessage("accounts.rule.password-too-long");
    }
}
