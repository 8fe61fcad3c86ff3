package org.compagnon.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// From the outbox to a real mail server, and what becomes of mail that it does not take.
@InTheHouse
class CourierTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    World world;

    @Autowired
    Post post;

    @Autowired
    Outbox outbox;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private OrganisationId nantes;

    @BeforeEach
    void an_organisation_with_an_empty_outbox() {
        server.start();
        nantes = world.organisation("Nantes");
    }

    @AfterEach
    void back_to_the_day() {
        clock.reset();
        server.stop();
    }

    private void inesIsWritten(String address) {
        world.in(
                nantes,
                () -> post.send(
                        new Mail(nantes, address, "Votre binôme est prêt", "Bonjour Inès,\n\nà bientôt – Maud\n")));
    }

    private void theCourierComes(int port) {
        var settings = new MailSettings(
                "localhost", port, "", "", "Tutorat à Nantes <tutorat@example.org>", MailSettings.Security.NONE, false);
        var courier = new Courier(outbox, new MailServer(settings), clock);
        // Other tests' mails lie in the same database, and stay there.
        world.in(nantes, () -> courier.deliver());
    }

    private record Kept(int attempts, boolean sent, boolean sealed, boolean givenUp, String error) {}

    private Kept kept() {
        return world.in(nantes, () -> database.sql("""
                        select attempts, sent_at is not null as sent, sealed is not null as sealed,
                            given_up_at is not null as given_up, coalesce(last_error, '') as error
                        from messaging.mail
                        """)
                .query((row, number) -> new Kept(
                        row.getInt("attempts"),
                        row.getBoolean("sent"),
                        row.getBoolean("sealed"),
                        row.getBoolean("given_up"),
                        row.getString("error")))
                .single());
    }

    @Test
    void a_mail_arrives_as_it_was_written_and_its_text_is_wiped() throws Exception {
        inesIsWritten("ines@example.org");

        theCourierComes(server.getSmtp().getPort());

        var arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("Votre binôme est prêt");
        assertThat(arrived[0].getContent().toString().replace("\r", "").strip())
                .isEqualTo("Bonjour Inès,\n\nà bientôt – Maud");
        assertThat(arrived[0].getFrom()[0]).hasToString("=?UTF-8?Q?Tutorat_=C3=A0_Nantes?= <tutorat@example.org>");
        assertThat(arrived[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getHeaders(arrived[0])).contains("text/plain; charset=UTF-8");
        assertThat(kept()).isEqualTo(new Kept(1, true, false, false, ""));
    }

    @Test
    void a_date_for_the_calendar_goes_with_its_mail() throws Exception {
        world.in(nantes, () -> {
            post.send(new Mail(
                    nantes,
                    "ines@example.org",
                    "Entretien",
                    "Bonjour",
                    new Mail.Attachment("entretien.ics", "text/calendar; charset=UTF-8", "BEGIN:VCALENDAR é")));
        });

        theCourierComes(server.getSmtp().getPort());

        var parts = (jakarta.mail.internet.MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("Bonjour");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("entretien.ics");
        assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent("BEGIN:VCALENDAR é".getBytes("UTF-8"));
    }

    @Test
    void a_mail_is_sent_once() {
        inesIsWritten("ines@example.org");

        theCourierComes(server.getSmtp().getPort());
        clock.pass(Duration.ofDays(1));
        theCourierComes(server.getSmtp().getPort());

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void what_is_rolled_back_is_never_sent() {
        world.in(
                nantes,
                () -> transaction.execute(undone -> {
                    post.send(new Mail(nantes, "ines@example.org", "Rien", "Rien"));
                    undone.setRollbackOnly();
                    return "";
                }));

        theCourierComes(server.getSmtp().getPort());

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void while_one_node_sends_a_mail_no_other_takes_it() {
        inesIsWritten("ines@example.org");

        var first = world.in(nantes, () -> outbox.claim(10));
        var second = world.in(nantes, () -> outbox.claim(10));
        clock.pass(Duration.ofMinutes(6));
        var afterTheFirstWasKilled = world.in(nantes, () -> outbox.claim(10));

        assertThat(List.of(first.size(), second.size(), afterTheFirstWasKilled.size()))
                .containsExactly(1, 0, 1);
    }

    @Test
    void a_server_that_is_down_is_asked_again_later_and_for_two_days() {
        inesIsWritten("ines@example.org");

        theCourierComes(1);
        theCourierComes(server.getSmtp().getPort());
        assertThat(server.getReceivedMessages()).as("not before its time").isEmpty();
        assertThat(kept()).matches(mail -> mail.attempts() == 1 && mail.sealed() && !mail.givenUp());

        for (var day = 0; day < 9; day++) {
            clock.pass(Duration.ofDays(1));
            theCourierComes(1);
        }
        assertThat(kept()).matches(mail -> mail.attempts() == 8 && mail.sealed() && mail.givenUp());
        assertThat(kept().error()).contains("Connect");
    }

    @Test
    void an_address_that_is_none_is_given_up_at_once_and_seen() {
        inesIsWritten("ines at example");

        theCourierComes(server.getSmtp().getPort());

        assertThat(kept()).matches(mail -> mail.givenUp() && mail.sealed());
    }

    @Test
    void a_mail_given_up_goes_again_when_the_administrator_says_so() {
        inesIsWritten("ines@example.org");
        world.in(nantes, () -> outbox.claim(1).forEach(letter -> outbox.failed(letter.id(), "550 no such user", null)));
        var mail = world.in(nantes, () -> outbox.latest(1).getFirst().id());

        assertThat(world.in(nantes, () -> outbox.retry(mail))).isTrue();
        theCourierComes(server.getSmtp().getPort());

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void the_text_cannot_be_read_in_the_database() {
        inesIsWritten("ines@example.org");

        var stolen = world.in(nantes, () -> database.sql("select encode(sealed, 'escape') from messaging.mail")
                .query(String.class)
                .single());

        assertThat(stolen).doesNotContain("Bonjour");
    }
}
