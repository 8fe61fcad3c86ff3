@NullMarked
package org.compagnon.programmes.definition;

import org.jspecify.annotations.NullMarked;
