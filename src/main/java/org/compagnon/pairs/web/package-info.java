/// The pages of those who are paired, and of whoever looks after their pairs.
@NullMarked
package org.compagnon.pairs.web;

import org.jspecify.annotations.NullMarked;
