package org.compagnon.meetings.bench;

import static org.compagnon.testing.RunningHouse.measure;

import org.compagnon.programmes.EditionId;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.RunningHouse;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long the server takes for the coordinator's pages of an edition of 4,000 pairs and 8,000 meetings: the whole
/// request over HTTP, the session and the page's last byte included.
///
/// `docs/performance.md` has the command.
final class FollowUpBench {

    private FollowUpBench() {}

    static void main(String[] arguments) throws Exception {
        var pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4_000;
        try (var house = RunningHouse.open()) {
            var edition = house.edition(PairWorld.UNTRAINED, house.today().minusMonths(9));
            house.in(() -> fill(house, edition, pairs));
            var followUp = "/meetings/editions/" + edition;
            for (var page : new String[] {"", "?show=LATE&sort=DUE", "?q=nom12&page=2"})
                measure("follow-up, " + pairs + " pairs" + page, 40, 41, () -> house.get(followUp + page));
            for (var page : new String[] {"", "?search=nom12&at=2"})
                measure("pairs, " + pairs + page, 20, 41, () -> house.get("/pairs/editions/" + edition + page));
        }
    }

    private static int fill(RunningHouse house, EditionId edition, int pairs) {
        return house.bean(JdbcClient.class)
                .sql("""
                with people as (
                    insert into people.person (id, organisation, family_name, given_name, email)
                    select gen_random_uuid(), :organisation, 'Nom' || n, 'Prénom', 'p' || n || '@example.org'
                    from generate_series(1, :pairs * 2) n returning id, family_name),
                parts as (
                    insert into programmes.participant (id, organisation, edition, person, side, phase, capacity)
                    select gen_random_uuid(), :organisation, :edition, id,
                        case when substr(family_name, 4)::int <= :pairs then 'TUTOR' else 'TUTEE' end, 'PS', 1
                    from people returning id, side),
                numbered as (select id, side, row_number() over (partition by side order by id) as n from parts),
                paired as (
                    insert into pairs.pair (id, organisation, edition, tutor, tutee, status, proposed_at, began_on)
                    select gen_random_uuid(), :organisation, :edition, a.id, b.id, 'ACTIVE', now(),
                        :from::date + (a.n % 40)::int
                    from numbered a join numbered b on a.n = b.n and a.side = 'TUTOR' and b.side = 'TUTEE'
                    returning id, began_on)
                insert into meetings.meeting (id, organisation, edition, pair, status, begins_at, minutes, modality,
                    proposed_by, recorded_by, recorded_at, form)
                select gen_random_uuid(), :organisation, :edition, id, 'HELD', (began_on + m * 60)::timestamptz, 45,
                    'IN_PERSON', 'TUTOR', 'TUTOR', (began_on + m * 60 + 1)::timestamptz, gen_random_uuid()
                from paired cross join generate_series(1, 2) m
                """)
                .param("organisation", house.organisation().value())
                .param("edition", edition.value())
                .param("pairs", pairs)
                .param("from", house.today().minusMonths(9))
                .update();
    }
}
