package org.compagnon.programmes.definition;

import org.compagnon.files.yaml.Text;
/// A subject that can be ticked for a meeting, with the code that is kept.

public record Topic(String code, Text label) {}
