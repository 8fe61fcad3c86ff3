package org.compagnon.surveys.study;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.compagnon.files.yaml.Findings;
import org.compagnon.files.yaml.Part;
import org.compagnon.shared.InputRefused;

/// Reads a study from YAML 1.2 text, or refuses it with every problem at once: line, column, key, what stands there and
/// what would be right.
public final class StudyReader {

    private static final BigDecimal LEAST_CONFIDENCE = new BigDecimal("0.5");
    private static final BigDecimal MOST_CONFIDENCE = new BigDecimal("0.999");
    private static final int LARGEST_CELL = 1000;

    private final Findings findings;

    private StudyReader(String file) {
        this.findings = new Findings(file, "surveys.study.");
    }

    /// @param file how the text is called in what is said about it
    /// @throws InputRefused with every problem, in the order of the file
    public static Study read(String file, String text) {
        return new StudyReader(file).study(text);
    }

    /// Every key path that a reading of this text asks for.
    static Set<String> keysAskedFor(String text) {
        var reader = new StudyReader("study.yaml");
        reader.study(text);
        return new TreeSet<>(reader.findings.asked());
    }

    private Study study(String text) {
        var whole = Part.document(text, findings);
        var key = whole.code("study");
        var title = Wording.of(whole, "title");
        var populations = Wording.named(whole, "populations");
        var waves = Wording.named(whole, "waves");
        var minimum = whole.whole("minimum_cell", 0, LARGEST_CELL, Study.USUAL_MINIMUM_CELL);
        var confidence = whole.optionalDecimal("confidence", LEAST_CONFIDENCE, MOST_CONFIDENCE, false);
        var common = CommonLists.read(whole);
        var questionnaires = questionnaires(whole, populations, waves, common);
        var plan = PlanReader.read(whole.optionalPart("analysis"), populations, waves, questionnaires);
        whole.done();
        findings.refuseIfAny();
        return new Study(
                key,
                title,
                populations,
                waves,
                minimum,
                confidence == null ? Study.USUAL_CONFIDENCE : confidence.doubleValue(),
                questionnaires,
                plan);
    }

    private List<Questionnaire> questionnaires(
            Part whole, List<Named> populations, List<Named> waves, CommonLists common) {
        var asked = new HashSet<String>();
        return whole.list("questionnaires", true, one -> {
            var population = among(one, "population", populations);
            var wave = among(one, "wave", waves);
            if (!one.isAbsent() && !asked.add(population + " × " + wave))
                findings.at(one.path(), "questionnaire-twice", population, wave);
            var items = new ItemReader(findings, common);
            var questionnaire = new Questionnaire(
                    population,
                    wave,
                    Wording.of(one, "title"),
                    Wording.of(one, "introduction"),
                    Wording.of(one, "thanks"),
                    one.list("items", true, items::read));
            if (questionnaire.items().size() > StudyLimits.MOST_ITEMS)
                findings.at(
                        one.at("items"), "too-many-items", questionnaire.items().size(), StudyLimits.MOST_ITEMS);
            one.done();
            items.judge(questionnaire);
            return questionnaire;
        });
    }

    private String among(Part part, String key, List<Named> known) {
        var code = part.text(key);
        var ids = known.stream().map(Named::id).toList();
        if (!code.isEmpty() && !ids.isEmpty() && !ids.contains(code)) findings.notAmong(part.at(key), code, ids);
        return code;
    }
}
