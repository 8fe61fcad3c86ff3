package org.compagnon.analysis.web;

import org.compagnon.surveys.Studies;

/// A study among others, with how far its results have come; nothing is computed for it.
public record Listed(Studies.Kept kept, Standing standing) {

    public String address() {
        return Reading.address(kept.id());
    }
}
