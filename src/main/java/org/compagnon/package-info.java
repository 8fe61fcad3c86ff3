/// The house: each package below is a room named in the field's words, and opens with its charter.
@NullMarked
package org.compagnon;

import org.jspecify.annotations.NullMarked;
