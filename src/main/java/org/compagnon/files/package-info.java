/// Reads and writes the tables departments keep: CSV and XLSX, as secretaries' own tools produce them.
///
/// Pure Java. Tells every mistake of a file at once, with its place and its mend.
/// Never: knows what a column means. The rooms that do declare a [Column] for each.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.compagnon.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
