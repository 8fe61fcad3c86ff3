/// The few pages that belong to no other room.
@NullMarked
package org.compagnon.pages.web;

import org.jspecify.annotations.NullMarked;
