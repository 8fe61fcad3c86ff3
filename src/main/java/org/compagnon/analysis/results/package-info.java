/// The results of a study of this house: its closed waves evaluated, once for all readers, and what whoever holds the
/// study published of them.
///
/// Never: reads a wave that is open.
@NullMarked
package org.compagnon.analysis.results;

import org.jspecify.annotations.NullMarked;
