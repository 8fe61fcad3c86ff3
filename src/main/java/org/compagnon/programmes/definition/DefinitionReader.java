package org.compagnon.programmes.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.compagnon.files.yaml.Findings;
import org.compagnon.files.yaml.Part;
import org.compagnon.files.yaml.Text;
import org.compagnon.shared.InputRefused;

/// Reads a programme definition from YAML 1.2 text, or refuses it with every problem at once: line, column, key,
/// what stands there and what would be right.
public final class DefinitionReader {

    private final Findings findings;

    private DefinitionReader(String file) {
        this.findings = new Findings(file, "programmes.definition.");
    }

    /// @param file how the text is called in what is said about it
    /// @throws InputRefused with every problem, in the order of the file
    public static Definition read(String file, String text) {
        return new DefinitionReader(file).definition(text);
    }

    /// The matching section alone; nothing else in the file is looked at, and nothing else needs to be there.
    ///
    /// @throws InputRefused with every problem, in the order of the file
    public static Matching matchingOf(String file, String text) {
        return new DefinitionReader(file).matching(text);
    }

    /// Every key path that a reading of this text asks for.
    static Set<String> keysAskedFor(String text) {
        var reader = new DefinitionReader("definition");
        reader.definition(text);
        return new TreeSet<>(reader.findings.asked());
    }

    private Matching matching(String text) {
        var whole = Part.document(text, findings);
        if (!whole.has("matching")) findings.inFile("no-matching-section");
        findings.refuseIfAny();
        var matching = MatchingReader.read(whole.part("matching"));
        findings.refuseIfAny();
        return matching;
    }

    private Definition definition(String text) {
        var whole = Part.document(text, findings);
        var form = whole.word("form", Form.class);
        var name = whole.both("name");
        var definition = new Definition(
                whole.code("programme"),
                name,
                whole.both("summary"),
                form,
                phases(whole),
                form == Form.JOINT ? sideBySide(whole) : alone(whole, name, form));
        whole.done();
        phasesExist(definition, whole);
        findings.refuseIfAny();
        return definition;
    }

    private List<Phase> phases(Part whole) {
        if (!whole.has("phases")) return List.of();
        var codes = new ArrayList<String>();
        return whole.list("phases", false, one -> {
            var phase = new Phase(one.code("code"), one.both("name"));
            one.done();
            if (!phase.code().isEmpty() && codes.contains(phase.code())) findings.idTwice(one.at("code"), phase.code());
            codes.add(phase.code());
            return phase;
        });
    }

    private static List<Relationship> alone(Part whole, Text name, Form form) {
        return List.of(RelationshipReader.read(whole, Definition.ONLY, name, form));
    }

    private List<Relationship> sideBySide(Part whole) {
        var keys = new ArrayList<String>();
        var found = whole.list("relationships", true, one -> {
            var key = one.code("key");
            if (!key.isEmpty() && keys.contains(key)) findings.idTwice(one.at("key"), key);
            keys.add(key);
            var form = one.word("form", Form.class);
            if (form == Form.JOINT) findings.at(one.at("form"), "contradiction.joint-within-joint");
            var relationship = RelationshipReader.read(one, key, one.both("name"), form);
            one.done();
            return relationship;
        });
        if (found.size() < 2 && !findings.doubt(whole.at("relationships")))
            findings.at(whole.at("relationships"), "contradiction.joint-alone", found.size());
        return found;
    }

    private void phasesExist(Definition definition, Part whole) {
        var known = definition.phases().stream().map(Phase::code).toList();
        if (findings.doubt(whole.at("phases"))) return;
        for (var i = 0; i < definition.relationships().size(); i++) {
            var within = definition.isJoint() ? Findings.item("relationships", i + 1) + "." : "";
            phasesExist(definition.relationships().get(i), within, known, whole);
        }
    }

    private void phasesExist(Relationship relationship, String within, List<String> known, Part whole) {
        eachPhase(relationship.forPhases(), within + "for_phases", known, whole);
        var minimums = relationship.meetings().minimums();
        var concerned = relationship.forPhases().isEmpty()
                ? known
                : relationship.forPhases().stream().sorted().toList();
        for (var i = 0; i < minimums.size(); i++) {
            var at = Findings.item(within + "meetings.minimums", i + 1) + ".phases";
            eachPhase(minimums.get(i).phases(), at, concerned, whole);
        }
    }

    private void eachPhase(Set<String> phases, String at, List<String> known, Part whole) {
        for (var phase : phases.stream().sorted().toList()) {
            if (known.contains(phase)) continue;
            if (known.isEmpty()) findings.at(at, "phase-unknown-none", phase);
            else findings.unknown(at, phase, known, "phase-unknown");
        }
    }
}
