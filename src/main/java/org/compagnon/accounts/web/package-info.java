/// The pages of [org.compagnon.accounts]: coming in, one's own account, the people and their roles, the log.
@NullMarked
package org.compagnon.accounts.web;

import org.jspecify.annotations.NullMarked;
