/// The statement of what a programme is, read from YAML and checked; and what follows from it without a database:
/// what a pair owes by a date, which meetings count.
///
/// Pure Java, so that the command line reads a definition without starting anything.
/// Never: knows the name of a programme, of a phase or of a university.
@NamedInterface("definition")
@NullMarked
package org.compagnon.programmes.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
