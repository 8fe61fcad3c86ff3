package org.compagnon.programmes.definition;

import java.util.List;
import java.util.Optional;
import org.compagnon.files.yaml.Text;

/// What a programme is: who accompanies whom, how, how often, under which charter. It decides; the code only follows.
public record Definition(
        String key, Text name, Text summary, Form form, List<Phase> phases, List<Relationship> relationships) {

    /// The key of the only relationship of a programme that is not joint.
    public static final String ONLY = "main";

    public Definition {
        phases = List.copyOf(phases);
        relationships = List.copyOf(relationships);
    }

    public boolean isJoint() {
        return form == Form.JOINT;
    }

    /// The only relationship, or the first of a joint programme.
    public Relationship first() {
        return relationships.getFirst();
    }

    public Optional<Relationship> relationship(String key) {
        return relationships.stream()
                .filter(relationship -> relationship.key().equals(key))
                .findFirst();
    }

    public Optional<Phase> phase(String code) {
        return phases.stream().filter(phase -> phase.code().equals(code)).findFirst();
    }
}
