/// One story per feature, told by named people in a real browser.
@NullMarked
package org.compagnon.stories;

import org.jspecify.annotations.NullMarked;
