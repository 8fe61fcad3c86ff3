/// The coordinator's pages of the assignment.
@NullMarked
package org.compagnon.matching.web;

import org.jspecify.annotations.NullMarked;
