package org.compagnon.programmes.web;

import java.util.List;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.shared.Problem;
import org.jspecify.annotations.Nullable;

/// What a check of a definition’s text found: what it says, or everything that is wrong. Neither for an empty text.
public record Checked(@Nullable Definition definition, List<Problem> problems) {}
