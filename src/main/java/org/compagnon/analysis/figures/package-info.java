/// The figures of a study, drawn once and the same everywhere: in the page, on a slide, in a journal's column.
///
/// Pure Java. What is drawn: a [Figure] around a [Chart], at a [Size]. [Figures] lays it out with the measures of the
/// font it carries along; a template per kind writes the SVG; print and pixels are drawn from that same SVG, without a
/// browser and without a font on the machine.
@NamedInterface("figures")
@NullMarked
package org.compagnon.analysis.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
