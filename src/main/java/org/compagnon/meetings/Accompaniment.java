package org.compagnon.meetings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.compagnon.accounts.Organisations.Organisation;
import org.compagnon.pairs.PairId;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.definition.Course;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.programmes.definition.Obligation;
import org.compagnon.programmes.definition.Relationship;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.Period;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;

/// A pair as one of its two meets it: which side they stand on, who the other is, what binds their meetings.
///
/// @param relationship as it is in force today
/// @param versions the same in every version that the edition follows, each from its day on (rule 2)
/// @param phase the tutee's
/// @param paused whether the pair is on pause now
public record Accompaniment(
        PairId pair,
        Organisation organisation,
        Edition edition,
        Relationship relationship,
        List<Obligation.Version> versions,
        @Nullable String phase,
        Side side,
        Party tutor,
        Party tutee,
        Terms terms,
        List<Period> pauses,
        boolean paused) {

    public Accompaniment {
        versions = List.copyOf(versions);
        pauses = List.copyOf(pauses);
    }

    /// One of the two.
    ///
    /// @param language absent when they have not chosen one
    public record Party(
            String givenName,
            String name,
            @Nullable String email,
            @Nullable Locale language) {

        public Words words(Organisation organisation) {
            return new Words(language == null ? organisation.language() : language, organisation.zone());
        }
    }

    public Party me() {
        return of(side);
    }

    public Party other() {
        return of(otherSide());
    }

    public Side otherSide() {
        return side == Side.TUTOR ? Side.TUTEE : Side.TUTOR;
    }

    public Party of(Side one) {
        return one == Side.TUTOR ? tutor : tutee;
    }

    public boolean mayPropose() {
        return terms.open() && terms.isOngoing() && terms.ledBy().mayPropose(side);
    }

    public boolean mayRecord() {
        return terms.open() && terms.began() != null && terms.ledBy().mayClose(side);
    }

    /// Those that count towards the minimum, else all that the programme allows.
    public List<Modality> usualModalities() {
        return relationship.meetings().countingFor(phase).stream().sorted().toList();
    }

    /// What the pair owes; nothing before it has begun.
    public Optional<Obligation> obligation() {
        return Optional.ofNullable(terms.began())
                .map(began ->
                        Obligation.of(versions, phase, new Course(edition.period(), began, terms.ended(), pauses)));
    }
}
