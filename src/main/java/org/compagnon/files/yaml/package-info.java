/// Reads texts that people write in YAML 1.2: what stands where, and everything that is wrong with it at once.
///
/// `yes` and `no` are words. Anchors, tags and endless nesting are refused.
/// Never: knows what a key means. The rooms that do ask a [Part] for it.
@NamedInterface("yaml")
@NullMarked
package org.compagnon.files.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
