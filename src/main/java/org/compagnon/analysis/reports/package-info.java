/// The report of a study as a document: what took part, how it was analysed, tables, figures, limits.
///
/// Pure Java. A [Manuscript] is composed once, then written as DOCX to go on writing in, or as PDF to print.
@NamedInterface("reports")
@NullMarked
package org.compagnon.analysis.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
