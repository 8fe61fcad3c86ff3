package org.compagnon.programmes.web;

import org.compagnon.programmes.Edition;
import org.compagnon.programmes.Participant;

/// One of my parts with its edition.
public record MyPart(Participant participant, Edition edition) {}
