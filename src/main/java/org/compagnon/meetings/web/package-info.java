/// The pages of meetings: for the two of a pair, and for the coordinator.
@NullMarked
package org.compagnon.meetings.web;

import org.jspecify.annotations.NullMarked;
