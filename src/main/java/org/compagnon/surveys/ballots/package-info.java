/// The right to answer once, proved without a name: RSA blind signatures after RFC 9474, variant
/// RSABSSA-SHA384-PSS-Randomized.
///
/// A [WaveKey] signs a [BlindedRequest] once for each invitation and cannot see what it signs; its [PublishedKey]
/// admits the [Ballot] that comes of it and knows nothing of the invitation. [UnsignedBallot] is the respondent's
/// side, which `static/compagnon-ballots.js` plays in the browser.
///
/// Pure Java. What protects whom from what stands in `docs/threat-model.md`.
@NamedInterface("ballots")
@NullMarked
package org.compagnon.surveys.ballots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
