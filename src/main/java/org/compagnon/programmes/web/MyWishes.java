package org.compagnon.programmes.web;

import java.util.List;
import org.compagnon.programmes.Participant;

/// What a tutee sees of their own wishes.
///
/// @param open whether they may still change
/// @param found tutors who match what was searched for, neither wished for nor declined
/// @param more how many more match
public record MyWishes(
        boolean asked,
        boolean open,
        List<Participant.Named> ranking,
        List<Participant.Named> declined,
        List<Participant.Named> found,
        int more,
        List<String> subjects) {}
