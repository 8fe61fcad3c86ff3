package org.compagnon.programmes.web;

import java.util.UUID;

/// Which version of a definition an edition is to follow, and from when, as somebody typed it.
public record ApplyForm(UUID edition, int number, String from) {}
