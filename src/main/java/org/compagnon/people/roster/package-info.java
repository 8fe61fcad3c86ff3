/// What the columns of the department's lists mean: tutors, tutees, conflicts of interest, current pairs, placements.
///
/// Pure Java: the command line reads lists without Spring and without a database.
@NamedInterface("roster")
@NullMarked
package org.compagnon.people.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
