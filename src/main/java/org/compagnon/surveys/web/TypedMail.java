package org.compagnon.surveys.web;

import org.jspecify.annotations.Nullable;

/// The words of a mail as somebody typed them.
///
/// @param problem what is wrong; absent: nothing
public record TypedMail(
        String subject, String opening, @Nullable String problem) {}
