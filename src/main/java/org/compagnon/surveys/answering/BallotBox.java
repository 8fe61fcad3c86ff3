package org.compagnon.surveys.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compagnon.shared.RuleBroken;
import org.compagnon.shared.Words;
import org.compagnon.surveys.AskedWave;
import org.compagnon.surveys.Responses;
import org.compagnon.surveys.Responses.Placed;
import org.compagnon.surveys.panel.KeptCode;
import org.compagnon.surveys.panel.PanelCode;
import org.compagnon.surveys.study.AnswerProblem;
import org.compagnon.surveys.study.Answers;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes in what comes with a ballot, shows it again to whoever holds the ballot, and gives it up when asked to.
@Component
class BallotBox {

    /// Everything but the respondent's own words: the ballot, a panel's code, names and choices.
    private static final int BESIDE_WORDS = 64 * 1024;

    /// A sign can take so many bytes in JSON.
    private static final int BYTES_A_SIGN = 6;

    private final Responses responses;

    BallotBox(Responses responses) {
        this.responses = responses;
    }

    /// The most that honest answers can take.
    static int mostBytes(Questionnaire questionnaire) {
        var signs = questionnaire.items().stream()
                .map(item -> item.kind() instanceof Kind.FreeText(var _, var longest) ? longest : 300)
                .mapToInt(longest -> longest)
                .sum();
        return BESIDE_WORDS + BYTES_A_SIGN * signs;
    }

    Answer keep(AskedWave wave, Sent sent, Words words) {
        var ballot = wave.key().admit(sent.ballot()).id();
        var answers = Answers.to(wave.questionnaire(), sent.answers());
        var problems = answers.problems().stream()
                .filter(problem -> sent.complete() || !problem.key().equals("surveys.answer.required"))
                .toList();
        if (!problems.isEmpty())
            return Answer.problems(inWords(problems, words), words.of("surveys.asking.look-below"));
        return switch (responses.keep(wave, ballot, answers, sent.complete(), code(wave, sent), sent.stamp())) {
            case Placed.Lying(var stamp) -> Answer.kept(stamp);
            case Placed.Other(var stamp) ->
                Answer.changedMeanwhile(
                        words.of(stamp == null ? "surveys.answering.gone" : "surveys.answering.other.why"), stamp);
        };
    }

    private static Map<String, String> inWords(List<AnswerProblem> problems, Words words) {
        var byColumn = new LinkedHashMap<String, String>();
        problems.forEach(problem -> byColumn.putIfAbsent(
                problem.column(), words.of(problem.key(), problem.details().toArray())));
        return byColumn;
    }

    /// Once a panel has been linked its pepper is gone, and a code would serve nothing.
    private static @Nullable KeptCode code(AskedWave wave, Sent sent) {
        if (sent.code() == null) return null;
        if (!AnsweringView.isPanel(wave)) throw Sent.malformed();
        var pepper = wave.pepper();
        var code = PanelCode.read(sent.code(), AnsweringView.ELEMENTS);
        return pepper == null ? null : pepper.keep(code);
    }

    Answer read(AskedWave wave, Sent sent, Words words) {
        var lying = responses.under(wave, wave.key().admit(sent.ballot()).id());
        return lying.map(kept -> Answer.read(kept.complete(), given(wave.questionnaire(), kept.cells()), kept.stamp()))
                .orElseGet(() -> Answer.nothing(words.of("surveys.answering.gone")));
    }

    private static Map<String, List<String>> given(Questionnaire questionnaire, List<String> cells) {
        var given = new LinkedHashMap<String, List<String>>();
        var columns = questionnaire.columns();
        for (var i = 0; i < columns.size(); i++) {
            var cell = cells.get(i);
            if (!cell.equals(Column.NOT_ANSWERED) && !cell.equals(Column.NOT_SHOWN))
                given.put(columns.get(i).name(), columns.get(i).isFreeText() ? List.of(cell) : several(cell));
        }
        return given;
    }

    private static List<String> several(String cell) {
        return List.of(cell.split("[" + Answers.BETWEEN + "]"));
    }

    Answer withdraw(AskedWave wave, Sent sent) {
        if (!responses.withdraw(wave, wave.key().admit(sent.ballot()).id()))
            throw new RuleBroken("surveys.answering.gone");
        return Answer.withdrawn();
    }
}
