package org.compagnon.analysis.figures;

/// What a figure draws: one of the kinds a study needs.
public sealed interface Chart permits DivergingBars, ShareBars, BeforeAfter, ResponseCurve {}
