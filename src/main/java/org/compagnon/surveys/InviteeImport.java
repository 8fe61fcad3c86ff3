package org.compagnon.surveys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.files.Cells;
import org.compagnon.files.Column;
import org.compagnon.files.ColumnMapping;
import org.compagnon.files.Reading;
import org.compagnon.people.imports.ImportKind;
import org.compagnon.people.imports.ImportPlan;
import org.compagnon.people.imports.ImportPlan.Line;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings in addresses to be invited to a wave, with their group and their language.
@Component
class InviteeImport implements ImportKind {

    private static final Column EMAIL = Column.named(
                    "email", "courriel", "mail", "e-mail", "adresse", "adresse électronique", "email address")
            .mandatory();
    private static final Column STRATUM =
            Column.named("stratum", "groupe", "group", "strate", "phase", "catégorie", "category");
    private static final Column LANGUAGE = Column.named("language", "langue", "lang");

    private static final Map<String, Locale> LANGUAGES = Map.of(
            "fr", Words.FRENCH,
            "français", Words.FRENCH,
            "french", Words.FRENCH,
            "en", Words.ENGLISH,
            "anglais", Words.ENGLISH,
            "english", Words.ENGLISH);
    private static final int LONGEST_STRATUM = 60;

    private final WaveStore waves;
    private final Studies studies;
    private final Populations populations;
    private final InvitationStore invitations;

    InviteeImport(WaveStore waves, Studies studies, Populations populations, InvitationStore invitations) {
        this.waves = waves;
        this.studies = studies;
        this.populations = populations;
        this.invitations = invitations;
    }

    @Override
    public String key() {
        return "invitees";
    }

    @Override
    public String titleKey() {
        return "surveys.import.title";
    }

    @Override
    public String helpKey() {
        return "surveys.import.help";
    }

    @Override
    public String columnKey(String column) {
        return "surveys.import.column." + column;
    }

    @Override
    public List<Column> columns() {
        return List.of(EMAIL, STRATUM, LANGUAGE);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR, Role.RESEARCHER);
    }

    @Override
    public String targetName(CurrentUser user, String target, Words words) {
        var wave = wave(target);
        var study = studies.get(wave.study());
        study.custody().mustBeHeldBy(user);
        return study.study().titleIn(words.language());
    }

    private Wave wave(String target) {
        try {
            return waves.get(WaveId.of(target));
        } catch (IllegalArgumentException noId) {
            throw new NoSuchElementException("No wave " + target);
        }
    }

    @Override
    public String backTo(String target) {
        return "/surveys/waves/" + target + "/population";
    }

    @Override
    public ImportPlan plan(OrganisationId organisation, ColumnMapping mapping, String target) {
        var wave = wave(target);
        if (wave.isClosed()) throw new RuleBroken("surveys.rule.closed");
        var known = new HashSet<>(invitations.addressesOf(wave.id()));
        var reading = new Reading(mapping);
        var lines = new ArrayList<Line>();
        var fresh = new ArrayList<Invitee>();
        var seen = new HashMap<String, Integer>();
        if (mapping.has(EMAIL))
            for (var cells : reading) {
                var invitee = invitee(cells, seen);
                if (invitee == null) continue;
                var address = String.valueOf(invitee.email());
                var isNew = !known.contains(address.toLowerCase(Locale.ROOT));
                lines.add(isNew ? Line.added(cells.line(), address) : Line.compared(cells.line(), address, List.of()));
                if (isNew) fresh.add(invitee);
            }
        return new ImportPlan(
                lines,
                reading.problems(),
                mapping.remarks(),
                List.of(),
                () -> populations.addGuests(organisation, wave.id(), fresh));
    }

    private static @Nullable Invitee invitee(Cells cells, Map<String, Integer> seen) {
        var text = cells.required(EMAIL);
        var email = text.isEmpty() ? "" : cells.email(EMAIL).orElse("");
        var stratum = cells.text(STRATUM);
        if (stratum.length() > LONGEST_STRATUM)
            cells.problem(STRATUM, "surveys.import.stratum-too-long", stratum.length(), LONGEST_STRATUM);
        var language = cells.text(LANGUAGE).toLowerCase(Locale.ROOT);
        if (!language.isEmpty() && !LANGUAGES.containsKey(language))
            cells.problem(LANGUAGE, "surveys.import.language-unknown", language);
        if (email.isEmpty() || !cells.isSound()) return null;
        var before = seen.putIfAbsent(email.toLowerCase(Locale.ROOT), cells.line());
        if (before != null) {
            cells.problem(EMAIL, "surveys.import.twice", email, before);
            return null;
        }
        return Invitee.at(email, LANGUAGES.get(language), stratum);
    }
}
