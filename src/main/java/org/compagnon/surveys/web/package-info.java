/// The pages of surveys: for whoever holds a study, and for those who see how many answered.
@NullMarked
package org.compagnon.surveys.web;

import org.jspecify.annotations.NullMarked;
