package org.compagnon.analysis.web;

import java.util.OptionalDouble;
import org.compagnon.statistics.Proportion;
import org.compagnon.surveys.Turnout.Rates;
import org.compagnon.surveys.Wave;

/// How many of a wave's people took part.
public record WaveRates(Wave wave, Rates rates) {

    public OptionalDouble percent() {
        return new Proportion(rates.answered(), rates.invited()).percent();
    }
}
