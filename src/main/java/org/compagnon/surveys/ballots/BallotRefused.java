package org.compagnon.surveys.ballots;

import org.compagnon.shared.RuleBroken;

/// A ballot, or the request for one, that opens nothing; says which way it is wrong and never repeats what was sent.
public final class BallotRefused extends RuleBroken {

    /// How a ballot can be wrong before anybody asks whether it was used.
    public enum Why {
        /// Not a whole ballot: cut, mistyped, something else.
        MALFORMED,
        /// Signed, or said to be signed, for another wave or population.
        FOREIGN,
        /// Not signed by the key it names: invented or altered.
        FORGED,
        /// A request that no browser of ours makes.
        REQUEST
    }

    private final Why why;

    private BallotRefused(Why why, String key) {
        super(key);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    static BallotRefused malformed() {
        return new BallotRefused(Why.MALFORMED, "surveys.ballot.malformed");
    }

    static BallotRefused foreign() {
        return new BallotRefused(Why.FOREIGN, "surveys.ballot.foreign");
    }

    static BallotRefused forged() {
        return new BallotRefused(Why.FORGED, "surveys.ballot.forged");
    }

    static BallotRefused request() {
        return new BallotRefused(Why.REQUEST, "surveys.ballot.request");
    }
}
