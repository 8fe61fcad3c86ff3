package org.compagnon.surveys;

import java.util.ArrayList;
import java.util.List;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.database.Vault;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.ballots.BallotId;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads the answers of waves that have closed. Before that nobody does: what one answer changed would be that answer.
@Service
@Transactional
public class Collecting {

    private final JdbcClient database;
    private final WaveStore waves;
    private final Studies studies;
    private final Vault vault;
    private final AccessLog log;

    Collecting(JdbcClient database, WaveStore waves, Studies studies, Vault vault, AccessLog log) {
        this.database = database;
        this.waves = waves;
        this.studies = studies;
        this.vault = vault;
        this.log = log;
    }

    /// For tables, which whoever calls checks for disclosure and for who may see them. No words a respondent wrote are
    /// in it.
    @Transactional(readOnly = true)
    public Collected of(WaveId id) {
        var asked = asked(id);
        var rows = new ArrayList<String[]>();
        var codes = new ArrayList<String>();
        database.sql("""
                select cells, coalesce(panel_code, '') as code from surveys.response where wave = :wave order by cells, code
                """).param("wave", id.value()).query(row -> {
            rows.add(Packing.split(row.getString("cells")));
            codes.add(row.getString("code"));
        });
        return new Collected(asked.wave(), asked.study(), asked.questionnaire(), rows, codes);
    }

    /// What respondents wrote to one question, in no order; the reader is noted.
    public List<String> words(CurrentUser user, WaveId id, String column) {
        var asked = asked(id);
        mustHold(user, asked);
        var place = place(asked.questionnaire(), column);
        log.note(user.organisation(), AccessLog.Action.READ_RESPONSES, id.value(), column);
        return rows(id, asked.questionnaire()).stream()
                .map(row -> row.get(place))
                .filter(cell -> !cell.equals(Column.NOT_SHOWN) && !cell.equals(Column.NOT_ANSWERED))
                .sorted()
                .toList();
    }

    private static int place(Questionnaire questionnaire, String column) {
        var columns = questionnaire.columns();
        for (var i = 0; i < columns.size(); i++)
            if (columns.get(i).name().equals(column) && columns.get(i).isFreeText()) return i;
        throw new java.util.NoSuchElementException("No free text " + column);
    }

    /// What of a response goes into a file.
    ///
    /// @param headings as a file of responses has them
    public record Table(List<String> headings, List<List<String>> rows) {}

    /// The responses as a file has them, for whoever holds the study; the export is noted.
    ///
    /// @param withWords whether what respondents wrote is in it
    public Table export(CurrentUser user, WaveId id, boolean withWords) {
        var asked = asked(id);
        mustHold(user, asked);
        log.note(
                user.organisation(),
                withWords ? AccessLog.Action.READ_RESPONSES : AccessLog.Action.EXPORTED,
                id.value(),
                asked.wave().population() + " " + asked.wave().code());
        var columns = asked.questionnaire().columns();
        var kept = columns.stream()
                .filter(column -> withWords || !column.isFreeText())
                .toList();
        var headings = new ArrayList<>(List.of("population", "wave"));
        kept.forEach(column -> headings.add(column.name()));
        var rows = rows(id, withWords ? asked.questionnaire() : null).stream()
                .map(row -> {
                    var cells = new ArrayList<String>(headings.size());
                    cells.add(asked.wave().population());
                    cells.add(asked.wave().code());
                    for (var i = 0; i < columns.size(); i++)
                        if (withWords || !columns.get(i).isFreeText()) cells.add(row.get(i));
                    return List.copyOf(cells);
                })
                .toList();
        return new Table(headings, rows);
    }

    /// @param questionnaire given: words are opened
    private List<List<String>> rows(WaveId id, @Nullable Questionnaire questionnaire) {
        return database.sql(
                        "select ballot, cells, words from surveys.response where wave = :wave order by cells, panel_code")
                .param("wave", id.value())
                .query((row, line) -> {
                    var cells = row.getString("cells");
                    var words = row.getBytes("words");
                    if (questionnaire == null || words == null) return List.of(Packing.split(cells));
                    var ballot = BallotId.of(row.getBytes("ballot"));
                    return new Packing(cells, vault.open(words, Responses.row(ballot))).unpacked(questionnaire);
                })
                .list();
    }

    private record Asked(Wave wave, Study study, Questionnaire questionnaire, Custody custody) {}

    private Asked asked(WaveId id) {
        var wave = waves.get(id);
        var version = wave.studyVersion();
        if (!wave.isClosed() || version == null) throw new RuleBroken("surveys.rule.read-after-closing");
        var study = studies.read(wave.study(), version);
        return new Asked(
                wave,
                study,
                study.questionnaire(wave.population(), wave.code()).orElseThrow(),
                studies.get(wave.study()).custody());
    }

    private static void mustHold(CurrentUser user, Asked asked) {
        asked.custody().mustBeHeldBy(user);
    }
}
