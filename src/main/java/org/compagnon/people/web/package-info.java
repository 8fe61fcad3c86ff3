/// The pages of [org.compagnon.people]: the people, their placements, and the wizard that brings lists in.
@NullMarked
package org.compagnon.people.web;

import org.jspecify.annotations.NullMarked;
