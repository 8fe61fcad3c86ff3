package org.compagnon.meetings.web;

import java.util.UUID;
import org.compagnon.meetings.MeetingId;
import org.compagnon.pairs.PairId;

/// A button of a meeting as it was pressed.
///
/// @param version of the meeting as whoever pressed it saw it
/// @param form names the press: twice the same acts once
record Pressed(PairId pair, MeetingId meeting, int version, UUID form) {}
