package org.compagnon.programmes.definition;

import org.compagnon.files.yaml.Text;
/// A stage of training as the school names it: the definition brings its own list.

public record Phase(String code, Text name) {}
