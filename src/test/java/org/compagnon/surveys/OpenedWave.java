package org.compagnon.surveys;

import java.util.List;
import java.util.UUID;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.shared.Period;
import org.compagnon.surveys.ballots.WaveKey;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.RunningHouse;
import org.compagnon.testing.World.Somebody;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A wave of a running house with what its vault holds: a benchmark prepares with it what respondents would.
///
/// @param links one personal link for each who is invited
public record OpenedWave(AskedWave wave, WaveKey key, List<String> links) {

    public static OpenedWave in(RunningHouse house, String yaml, int invited) throws Exception {
        return house.in(() -> {
            var claire = house.bean(Accounts.class).of(house.organisation(), "claire@example.org", "Claire");
            var user = MeetingWorld.user(new Somebody(house.organisation(), claire, "Claire", Role.COORDINATOR));
            var id = opened(house, user, yaml, invited);
            var secret = house.bean(WaveStore.class).secret(id).orElseThrow();
            var links = house
                    .bean(JdbcClient.class)
                    .sql("select id from surveys.invitation where wave = :wave")
                    .param("wave", id.value())
                    .query(UUID.class)
                    .list()
                    .stream()
                    .map(secret::link)
                    .toList();
            return new OpenedWave(house.bean(OpenWaves.class).find(id).orElseThrow(), secret.key(), links);
        });
    }

    private static WaveId opened(RunningHouse house, CurrentUser user, String yaml, int invited) {
        var study = house.bean(Studies.class).begin(user, yaml, false);
        var waves = house.bean(Waves.class);
        var today = house.today();
        var id = waves.prepare(user, study, "intern", "one_year", new Period(today, today.plusDays(9)));
        var invitees = java.util.stream.IntStream.range(0, invited)
                .mapToObj(n -> Invitee.at("p" + n + "@example.org", null, ""))
                .toList();
        waves.open(user, id, waves.get(id).version(), invitees);
        return id;
    }
}
