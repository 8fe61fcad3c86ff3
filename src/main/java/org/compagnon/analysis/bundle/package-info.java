/// The replication bundle of a study: its data as far as they may be given away, what they mean, its results, and
/// scripts that recompute every number of these in R and in Python.
///
/// Pure Java.
@NamedInterface("bundle")
@NullMarked
package org.compagnon.analysis.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
