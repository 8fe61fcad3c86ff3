/// What a study’s answers say: tables, comparisons, what must not be shown, sentences, figures, reports; and whether
/// figures that somebody published are possible together.
///
/// Owns: what was published of a study’s results (schema `analysis`).
///
/// Stands on what was asked (`surveys.study`), on the answers of closed waves (`surveys`) and on `statistics`. Its core
/// is pure Java: files and pages get the same figures from the same code.
/// Inside: `analysis.published` judges printed tables; `analysis.figures` draws; `analysis.reports` writes documents;
/// `analysis.results` evaluates a study’s closed waves and keeps what was published of it.
/// Never: decides what was asked; knows who answered.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "files",
            "files::yaml",
            "statistics",
            "surveys",
            "surveys::study",
            "surveys::panel"
        })
@NullMarked
package org.compagnon.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
