package org.compagnon.pairs;

import org.compagnon.database.Within;
import org.compagnon.programmes.CharterAccepted;
import org.compagnon.programmes.ParticipantLeft;
import org.compagnon.programmes.TrainingRecorded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears what participants do that begins or ends their pairs.
@Component
class News {

    private final Pairs pairs;

    News(Pairs pairs) {
        this.pairs = pairs;
    }

    @ApplicationModuleListener
    void beginWith(CharterAccepted accepted) {
        Within.organisation(accepted.organisation(), () -> pairs.becameReady(accepted.participant()));
    }

    @ApplicationModuleListener
    void beginWith(TrainingRecorded training) {
        Within.organisation(training.organisation(), () -> pairs.becameReady(training.participant()));
    }

    @ApplicationModuleListener
    void endWith(ParticipantLeft left) {
        Within.organisation(left.organisation(), () -> pairs.departed(left.participant(), left.lastDay()));
    }
}
