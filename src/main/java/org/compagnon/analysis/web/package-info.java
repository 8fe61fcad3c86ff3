/// What a browser asks of the analysis.
@NullMarked
package org.compagnon.analysis.web;

import org.jspecify.annotations.NullMarked;
