package org.compagnon.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.compagnon.accounts.Role;
import org.compagnon.matching.Criteria;
import org.compagnon.matching.Scenario;
import org.compagnon.matching.ScenarioId;
import org.compagnon.matching.Scenarios;
import org.compagnon.pairs.PairId;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Bad input keeps what was typed and says what is wrong, on every form that somebody fills in; a button that can do
/// nothing says why on the page it stands on.
@InTheHouse
class NothingTypedIsLostTest {

    @Autowired
    World world;

    @Autowired
    PairWorld pairWorld;

    @Autowired
    MeetingWorld meetingWorld;

    @Autowired
    Scenarios scenarios;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    MockMvc browser;

    private PairWorld.Year year;
    private World.Somebody claire;
    private World.Somebody sven;
    private PairWorld.Someone maud;
    private PairWorld.Someone ines;
    private PairWorld.Someone paul;
    private PairId pair;

    @BeforeEach
    void a_year_with_a_pair() {
        year = pairWorld.year(world.organisation("Nantes"));
        claire = year.coordinator("Claire");
        sven = world.somebody(year.organisation, "Sven", Role.ADMINISTRATOR);
        maud = year.tutor("Maud", 1);
        paul = year.tutor("Paul", 1);
        ines = year.tutee("Inès");
        pair = year.pair(maud, ines);
        clock.set(MeetingWorld.evening(LocalDate.of(2026, 11, 20)));
    }

    @AfterEach
    void back_to_the_day() {
        clock.reset();
    }

    /// A form as somebody sends it: where, who, and what they typed.
    private record Sent(String address, World.@Nullable Somebody by, Map<String, String> typed) {}

    private List<Sent> wrongly() {
        var edition = "/programmes/editions/" + year.edition;
        var sent = new ArrayList<Sent>();
        var weights = Map.of(
                "relationship", "main", "name", "Mon essai", "preference", "beaucoup", "maxDistanceKm", "assez loin");
        sent.add(new Sent("/matching/editions/" + year.edition + "/scenarios", claire, weights));
        sent.add(new Sent("/matching/scenarios/" + computed() + "/change", claire, weights));
        sent.add(new Sent("/matching/scenarios/" + computed() + "/copy", claire, weights));
        sent.add(new Sent(
                "/matching/editions/" + year.edition + "/conflicts",
                claire,
                Map.of("tutor", maud.id().toString(), "tutee", "", "reason", "FAMILY", "from", "un lundi")));
        sent.add(new Sent(
                "/matching/editions/" + year.edition + "/conflicts",
                claire,
                Map.of(
                        "tutor", maud.id().toString(),
                        "tutee", ines.id().toString(),
                        "reason", "FAMILY",
                        "from", "2027-02-01",
                        "until", "2026-02-01")));
        sent.add(new Sent("/pairs/" + pair + "/end", claire, Map.of("on", "31/11/26", "reason", "TUTOR_ASKED")));
        sent.add(new Sent("/pairs/" + pair + "/end", claire, Map.of("on", "1999-01-01", "reason", "TUTOR_ASKED")));
        sent.add(new Sent(
                edition + "/participants/" + maud.id(),
                claire,
                Map.of("capacity", "deux", "interests", "gériatrie, urgences", "version", "1")));
        sent.add(new Sent(
                edition + "/participants/" + maud.id(),
                claire,
                Map.of("capacity", "2", "interests", "une très longue phrase ".repeat(4), "version", "1")));
        sent.add(new Sent(
                edition + "/participants/" + maud.id() + "/departure",
                claire,
                Map.of("lastDay", "hier", "reason", "WITHDREW")));
        sent.add(new Sent(
                edition + "/participants/" + maud.id() + "/departure",
                claire,
                Map.of("lastDay", "1999-01-01", "reason", "WITHDREW")));
        sent.add(new Sent(
                "/programmes/mine/" + ines.id() + "/interests",
                ines.signedIn(),
                Map.of("others", "une très longue phrase ".repeat(4))));
        sent.add(new Sent("/accounts/me/name", claire, Map.of("name", "   ")));
        sent.add(new Sent(
                "/accounts/people/" + claire.account() + "/grant",
                sven,
                Map.of("role", "ADMINISTRATOR", "edition", year.edition.toString(), "version", "0")));
        sent.add(new Sent(
                "/accounts/people/new",
                sven,
                Map.of("email", "pas une adresse", "name", "Zoé", "role", "RESEARCHER", "edition", "")));
        sent.add(new Sent("/accounts/sign-in/send", null, Map.of("email", "pas une adresse")));
        sent.add(new Sent("/accounts/password", null, Map.of("email", "pas une adresse")));
        sent.add(new Sent("/accounts/sign-in/link", null, Map.of("code", "AAAA-BBBB")));
        sent.add(new Sent(
                "/meetings/pairs/" + pair + "/" + meetingWorld.held(year, maud, pair, LocalDate.of(2026, 11, 9))
                        + "/dispute",
                ines.signedIn(),
                Map.of(
                        "form", UUID.randomUUID().toString(),
                        "version", "0",
                        "reason", "c’était le mardi ".repeat(700))));
        return sent;
    }

    private ScenarioId computed() {
        var alone = pairWorld.year(year.organisation, "Essais " + UUID.randomUUID(), EditionWorld.YEAR, said -> said);
        var id = year.in(
                () -> scenarios.create(alone.edition, "main", "Essai", new Criteria(100, 1, 20, 500, 30, false, null)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> year.in(() -> scenarios.get(id)).status() == Scenario.Status.COMPUTED);
        return id;
    }

    @Test
    void a_form_that_is_refused_comes_back_as_it_was_typed_with_the_reason() throws Exception {
        for (var sent : wrongly()) {
            var answer = send(sent).andReturn().getResponse();
            var page = answer.getContentAsString();
            assertThat(answer.getStatus()).as(sent.address()).isEqualTo(422);
            assertThat(page).as(sent.address()).contains("role=\"alert\"").doesNotContain("Cela n’est pas possible");
            sent.typed().forEach((field, typed) -> {
                if (!typed.isBlank()
                        && !List.of("form", "version", "relationship").contains(field))
                    assertThat(page).as(sent.address() + " " + field).containsPattern(standing(field, typed));
            });
        }
    }

    /// In an entry, chosen in a list, or in a larger field.
    private static Pattern standing(String field, String typed) {
        var text = Pattern.quote(typed.strip().replace("'", "&#39;"));
        return Pattern.compile(
                "(?s)name=\"%s\"[^>]*value=\"%s|name=\"%s\"(?:(?!</select>).)*value=\"%s\" selected|name=\"%s\"[^>]*>%s"
                        .formatted(field, text, field, text, field, text));
    }

    @Test
    void a_button_that_can_do_nothing_says_why_on_its_page() throws Exception {
        var here = "/pairs/" + pair;
        send(new Sent(here + "/resume", claire, Map.of()))
                .andExpect(redirectedUrl(here))
                .andExpect(flash().attribute(Reply.REFUSED, containsString("il n’y a rien à reprendre")));
        send(new Sent(here + "/pause", claire, Map.of()))
                .andExpect(redirectedUrl(here))
                .andExpect(flash().attribute(Reply.SAID, "Le binôme est en pause."));
    }

    @Test
    void an_address_that_takes_a_form_leads_to_the_page_the_form_stands_on() throws Exception {
        browser.perform(get("/pairs/" + pair + "/end").with(claire.signedIn()))
                .andExpect(redirectedUrl("/pairs/" + pair));
    }

    @Test
    void whoever_is_refused_is_led_back_to_the_page_they_come_from() throws Exception {
        var page = browser.perform(get("/pairs/" + UUID.randomUUID())
                        .with(claire.signedIn())
                        .header("Referer", "http://localhost/pairs/editions/" + year.edition + "?show=ALL"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var elsewhere = browser.perform(get("/pairs/" + UUID.randomUUID())
                        .with(claire.signedIn())
                        .header("Referer", "http://elsewhere.example/pairs"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("href=\"/pairs/editions/" + year.edition + "?show=ALL\"");
        assertThat(elsewhere).contains("Page introuvable").doesNotContain("Revenir à la page");
    }

    private ResultActions send(Sent sent) throws Exception {
        var request = post(sent.address()).with(csrf()).header("Accept-Language", "fr");
        sent.typed().forEach(request::param);
        if (sent.by() != null) request.with(sent.by().signedIn());
        return browser.perform(request);
    }
}
