/// The optimal assignment itself: admissible pairs, costs, capacities, proof, diagnosis, repair.
///
/// Pure Java. Never: knows Spring, a person or a page.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.compagnon.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
