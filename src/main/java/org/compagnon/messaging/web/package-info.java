/// The pages of [org.compagnon.messaging]: mail that has not left, and the mails of a demonstration.
@NullMarked
package org.compagnon.messaging.web;

import org.jspecify.annotations.NullMarked;
