package org.compagnon.analysis.disclosure;

/// Two people exchange their answers to one question.
record Swap(int item, int one, int other) {}
