package org.compagnon.programmes;

import java.util.stream.Collectors;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.programmes.definition.Phase;

/// The phases that a definition declares, as a message lists them.
final class Phases {

    private Phases() {}

    static String of(Definition definition) {
        return definition.phases().isEmpty()
                ? "—"
                : definition.phases().stream().map(Phase::code).collect(Collectors.joining(", "));
    }
}
