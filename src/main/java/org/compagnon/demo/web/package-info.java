/// The page on which one becomes somebody of the demonstration.
@NullMarked
package org.compagnon.demo.web;

import org.jspecify.annotations.NullMarked;
