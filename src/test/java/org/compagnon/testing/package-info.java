/// What the tests stand on: a database, a world of named people, a browser.
@NullMarked
package org.compagnon.testing;

import org.jspecify.annotations.NullMarked;
