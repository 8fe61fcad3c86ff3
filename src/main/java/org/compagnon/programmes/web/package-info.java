/// The pages of [org.compagnon.programmes]: definitions, editions, who takes part, and each participant’s own page.
@NullMarked
package org.compagnon.programmes.web;

import org.jspecify.annotations.NullMarked;
