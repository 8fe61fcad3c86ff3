package org.compagnon.surveys;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Organisations;
import org.compagnon.accounts.Organisations.Organisation;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.compagnon.shared.Words;
import org.compagnon.surveys.WaveMail.Facts;
import org.compagnon.surveys.WaveMail.Kind;
import org.compagnon.surveys.study.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The words of a wave's mails: ours until the holder of the study writes others.
@Service
@Transactional
public class WaveMails {

    /// What stands where a person's own link will.
    private static final String NOBODYS_LINK = "…";

    private final JdbcClient database;
    private final WaveStore waves;
    private final Studies studies;
    private final Organisations organisations;
    private final String address;

    WaveMails(
            JdbcClient database,
            WaveStore waves,
            Studies studies,
            Organisations organisations,
            @Value("${compagnon.address}") String address) {
        this.database = database;
        this.waves = waves;
        this.studies = studies;
        this.organisations = organisations;
        this.address = address.replaceAll("/+$", "");
    }

    /// A mail as somebody will get it.
    public record Letter(String subject, String text) {}

    @Transactional(readOnly = true)
    public WaveMail of(WaveId wave, Kind kind, Locale language) {
        var organisation = organisation();
        return of(facts(wave, organisation), kind, new Words(language, organisation.zone()));
    }

    private WaveMail of(Facts facts, Kind kind, Words words) {
        return database.sql("""
                select subject, opening from surveys.mail_text
                where wave = :wave and kind = :kind and language = :language
                """)
                .param("wave", facts.wave().value())
                .param("kind", kind.name())
                .param("language", words.language().getLanguage())
                .query((row, line) -> new WaveMail(kind, row.getString("subject"), row.getString("opening"), true))
                .optional()
                .orElseGet(() -> WaveMail.ours(kind, facts, words));
    }

    /// As it would read, with nobody's link.
    @Transactional(readOnly = true)
    public Letter preview(WaveId wave, Kind kind, Locale language) {
        return preview(wave, of(wave, kind, language), language);
    }

    /// The same of words that are not kept yet.
    @Transactional(readOnly = true)
    public Letter preview(WaveId wave, Kind kind, Locale language, String subject, String opening) {
        return preview(wave, WaveMail.worded(kind, subject, opening), language);
    }

    private Letter preview(WaveId wave, WaveMail mail, Locale language) {
        var organisation = organisation();
        var words = new Words(language, organisation.zone());
        return new Letter(mail.subject(), mail.text(facts(wave, organisation), words, address, NOBODYS_LINK));
    }

    /// Until the wave closes.
    public void word(CurrentUser user, WaveId id, Kind kind, Locale language, String subject, String opening) {
        held(user, id);
        var mail = WaveMail.worded(kind, subject, opening);
        database.sql("""
                insert into surveys.mail_text (wave, kind, language, organisation, subject, opening)
                values (:wave, :kind, :language, :organisation, :subject, :opening)
                on conflict (wave, kind, language) do update set subject = excluded.subject, opening = excluded.opening
                """)
                .param("wave", id.value())
                .param("kind", kind.name())
                .param("language", language.getLanguage())
                .param("organisation", user.organisation().value())
                .param("subject", mail.subject())
                .param("opening", mail.opening())
                .update();
    }

    /// Back to our own words.
    public void forget(CurrentUser user, WaveId id, Kind kind, Locale language) {
        held(user, id);
        database.sql("delete from surveys.mail_text where wave = :wave and kind = :kind and language = :language")
                .param("wave", id.value())
                .param("kind", kind.name())
                .param("language", language.getLanguage())
                .update();
    }

    private void held(CurrentUser user, WaveId id) {
        var wave = waves.get(id);
        studies.get(wave.study()).custody().mustBeHeldBy(user);
        if (wave.isClosed()) throw new RuleBroken("surveys.rule.closed");
    }

    Letters letters(Facts facts, Organisation organisation) {
        return new Letters(facts, organisation);
    }

    /// Writes one mail after the other; what they have in common is read once.
    final class Letters {

        private record Wording(Kind kind, Words words) {}

        private final Map<Wording, WaveMail> read = new HashMap<>();
        private final Facts facts;
        private final Organisation organisation;

        private Letters(Facts facts, Organisation organisation) {
            this.facts = facts;
            this.organisation = organisation;
        }

        /// In the language of the person, or in both where it is not known.
        Letter to(Kind kind, @Nullable Locale language, String link) {
            var first = new Words(language == null ? organisation.language() : language, organisation.zone());
            var other = new Words(first.isEnglish() ? Words.FRENCH : Words.ENGLISH, organisation.zone());
            var languages = language == null ? List.of(first, other) : List.of(first);
            return new Letter(
                    mail(kind, first).subject(),
                    languages.stream()
                            .map(words -> mail(kind, words).text(facts, words, address, link))
                            .collect(Collectors.joining("\n\n——\n\n")));
        }

        private WaveMail mail(Kind kind, Words words) {
            return read.computeIfAbsent(
                    new Wording(kind, words), wording -> of(facts, wording.kind(), wording.words()));
        }
    }

    Facts facts(WaveId id, Organisation organisation) {
        var wave = waves.get(id);
        var kept = studies.get(wave.study());
        var opened = wave.studyVersion();
        var study = opened == null ? kept.study() : studies.read(kept.id(), opened);
        var minutes = study.questionnaire(wave.population(), wave.code())
                .map(Questionnaire::minutes)
                .orElse(0);
        var key = wave.key();
        return new Facts(
                id,
                organisation.name(),
                study,
                wave.days(),
                minutes,
                kept.custody().isOfTheDepartment() ? null : kept.custodianName(),
                key == null ? null : key.fingerprint());
    }

    private Organisation organisation() {
        return Objects.requireNonNull(organisations.all().getFirst());
    }

    Organisation organisation(OrganisationId id) {
        return organisations.get(id);
    }
}
