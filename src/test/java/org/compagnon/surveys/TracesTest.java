package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.ballots.Ballot;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rule 18: nobody, the operator included, can tell from the stored data who gave which answer. What PostgreSQL itself
/// remembers of rows counts as stored.
@InTheHouse
class TracesTest {

    private static final int PEOPLE = 200;

    @Autowired
    World world;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Shuffle shuffle;

    @Autowired
    Responses responses;

    @Autowired
    JdbcClient database;

    private OrganisationId nantes;
    private CurrentUser maud;
    private WaveId id;
    private List<Somebody> people;
    private AskedWave wave;
    private List<Ballot> ballots;

    @BeforeEach
    void everybody_draws_and_answers_one_after_the_other() {
        nantes = world.organisation("Nantes");
        maud = surveys.coordinator(nantes);
        id = surveys.prepared(maud, surveys.study(maud), "before");
        people = surveys.people(nantes, PEOPLE);
        surveys.open(maud, id, WaveWorld.invitees(people));
        wave = surveys.asked(id);
        ballots = new ArrayList<>();
        for (var person : people) {
            var ballot = surveys.draws(person, wave);
            ballots.add(ballot);
            surveys.answers(wave, ballot, "3", person.name());
        }
        // Some correct what they said.
        for (var i = 0; i < PEOPLE; i += 7)
            surveys.answers(wave, ballots.get(i), "5", people.get(i).name());
    }

    @Test
    void rows_name_no_moment_but_the_day_of_a_mail() {
        var kinds = database.sql("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'surveys' and table_name in ('invitation', 'response')
                  and data_type not in ('uuid', 'bytea', 'text', 'boolean')
                """).query(String.class).list();

        assertThat(kinds).containsExactly("invitation.mailed_on");
    }

    @Test
    void before_they_are_shuffled_rows_do_tell() {
        assertThat(writers("response")).isGreaterThan(1);
        assertThat(Math.abs(likeness())).isGreaterThan(0.5);
    }

    @Test
    void on_an_open_wave_no_order_is_left_once_it_is_shuffled() {
        world.in(nantes, () -> shuffle.ifDue(id));

        assertThat(writers("response")).isEqualTo(1);
        assertThat(writers("invitation")).isEqualTo(1);
        assertThat(gaps("response")).isZero();
        assertThat(gaps("invitation")).isZero();
        // 200 at random: a standard deviation of 0.07.
        assertThat(Math.abs(likeness())).isLessThan(0.5);
        assertThat(world.in(nantes, () -> shuffle.ifDue(id))).isFalse();
    }

    @Test
    void after_a_withdrawal_the_rows_are_written_to_another_file() {
        world.in(nantes, () -> shuffle.ifDue(id));
        var before = file();
        responses.withdraw(wave, ballots.get(3).id());
        world.in(nantes, () -> shuffle.ifDue(id));

        assertThat(file()).isNotEqualTo(before);
    }

    @Test
    void of_a_closed_wave_nothing_is_left_of_the_invited_but_how_many_they_were() {
        surveys.close(maud, id);

        assertThat(writers("response")).isEqualTo(1);
        assertThat(gaps("response")).isZero();
        assertThat(count("select count(*) from surveys.invitation where wave = :wave"))
                .isZero();
        assertThat(count("select sum(invited) from surveys.turnout where wave = :wave"))
                .isEqualTo(PEOPLE);
        assertThat(count("select count(*) from surveys.wave where id = :wave and secret is not null"))
                .isZero();
        assertThat(count("select count(*) from surveys.response where wave = :wave"))
                .isEqualTo(PEOPLE);
    }

    @Test
    void free_text_is_sealed() {
        var found = count("""
                select count(*) from surveys.response r where wave = :wave and r::text ilike '%répondante%'
                """);

        assertThat(found).isZero();
    }

    @Test
    void whoever_is_in_no_organisation_shuffles_nothing() {
        assertThat(catchThrowableOf(() -> shuffle.always(id))).contains("No such wave in sight");
        assertThat(count("select count(*) from surveys.response where wave = :wave"))
                .isEqualTo(PEOPLE);
    }

    private static String catchThrowableOf(Runnable work) {
        try {
            work.run();
            return "";
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /// How alike the order of the invitations' rows that were written and that of the responses' are, by rank: what a
    /// thief of the files would try first. The free texts, opened, say whose a response is.
    private double likeness() {
        var invitations = places("""
                select a.name from surveys.invitation i join accounts.account a on a.id = i.account
                where i.wave = :wave order by i.xmin::text::bigint, i.ctid
                """);
        var responsesPlaces = new HashMap<String, Integer>();
        world.in(nantes, () -> database.sql("""
                select ballot, cells, words from surveys.response where wave = :wave order by xmin::text::bigint, ctid
                """)
                .param("wave", id.value())
                .query((row, line) -> {
                    var ballot = org.compagnon.surveys.ballots.BallotId.of(row.getBytes("ballot"));
                    var name =
                            responses.under(wave, ballot).orElseThrow().cells().get(1);
                    responsesPlaces.put(name, line);
                    return name;
                })
                .list());
        var n = responsesPlaces.size();
        var differences = responsesPlaces.entrySet().stream()
                .mapToDouble(entry -> Math.pow(entry.getValue() - invitations.getOrDefault(entry.getKey(), 0), 2))
                .sum();
        return 1 - 6 * differences / (n * ((double) n * n - 1));
    }

    private Map<String, Integer> places(String query) {
        var places = new HashMap<String, Integer>();
        world.in(nantes, () -> database.sql(query)
                        .param("wave", id.value())
                        .query(String.class)
                        .list())
                .forEach(name -> places.put(name, places.size()));
        return places;
    }

    private int writers(String table) {
        return count("select count(distinct xmin::text) from surveys.%s where wave = :wave".formatted(table));
    }

    /// Line pointers of a page that no living row has: where earlier versions lie or lay.
    private int gaps(String table) {
        return count("""
                select coalesce(sum(last - rows), 0) from (
                    select max((ctid::text::point)[1]) as last, count(*) as rows
                    from surveys.%s where wave = :wave group by (ctid::text::point)[0]) as page
                """.formatted(table));
    }

    private int count(String query) {
        return world.in(nantes, () -> database.sql(query)
                .param("wave", id.value())
                .query(Integer.class)
                .single());
    }

    private String file() {
        return database.sql(
                        "select pg_relation_filepath(('surveys.' || surveys.partition_of('response', :wave))::regclass)")
                .param("wave", id.value())
                .query(String.class)
                .single();
    }
}
