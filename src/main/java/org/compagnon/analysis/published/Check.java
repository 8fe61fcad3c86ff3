package org.compagnon.analysis.published;

import java.util.List;

/// One question put to a table.
interface Check {

    List<Finding> of(Judged table);
}
