package org.compagnon.analysis.published;

/// Where a figure stands in the file it was read from.
public record Origin(String file, int line, String column) {}
