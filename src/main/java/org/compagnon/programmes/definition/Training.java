package org.compagnon.programmes.definition;

import java.math.BigDecimal;
import java.util.List;
import org.compagnon.files.yaml.Text;

/// What a tutor learns before accompanying somebody, and whether they must.
public record Training(boolean required, List<Module> modules) {

    public Training {
        modules = List.copyOf(modules);
    }

    /// One part of the training.
    public record Module(String code, Text title, BigDecimal hours) {}

    public BigDecimal hours() {
        return modules.stream().map(Module::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
