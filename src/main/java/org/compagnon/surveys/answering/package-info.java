/// How a respondent is asked and how the answers come in: questions as views and templates, the ballot box, the few
/// addresses that know no session.
///
/// Never: learns who answers. What comes in carries a ballot and nothing of the person.
@NullMarked
package org.compagnon.surveys.answering;

import org.jspecify.annotations.NullMarked;
