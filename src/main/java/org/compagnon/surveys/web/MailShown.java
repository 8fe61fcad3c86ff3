package org.compagnon.surveys.web;

import java.util.Locale;
import org.compagnon.surveys.WaveMail;
import org.compagnon.surveys.WaveMails;

/// A mail of a wave in one language, and the whole as it will be received.
public record MailShown(WaveMail mail, Locale language, WaveMails.Letter letter) {}
