package org.compagnon.pairs.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.compagnon.pairs.Beginning;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.PairsOfPerson.Mine;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Relationship;

/// A standing pair of mine, with what its programme calls the other and what is missing before we begin.
public record MyPair(Mine pair, Relationship relationship, Set<Beginning> missing) {

    static MyPair of(Mine pair, Map<EditionId, Edition> editions) {
        var relationship = Objects.requireNonNull(editions.get(pair.edition())).relationship(pair.relationship());
        return new MyPair(
                pair, relationship, pair.status() == Pair.Status.PROPOSED ? pair.missing(relationship) : Set.of());
    }
}
