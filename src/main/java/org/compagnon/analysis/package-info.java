/// What a study’s answers say: tables, comparisons, what must not be shown, sentences, figures, reports; and whether
/// figures that somebody published are possible together.
///
/// Stands on what was asked (`surveys.study`) and on `statistics`. Its core is pure Java: files and pages get the same
/// figures from the same code.
/// Inside: `analysis.published` judges printed tables; `analysis.figures` draws; `analysis.reports` writes documents.
/// Never: decides what was asked; knows who answered.
@ApplicationModule(allowedDependencies = {"accounts", "files", "files::yaml", "statistics", "surveys::study"})
@NullMarked
package org.compagnon.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
