package org.compagnon.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.AccessLog.Action;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.files.yaml.Text;
import org.compagnon.programmes.EditionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an edition talks about, as numbers over at least five pairs: all that a coordinator ever sees of topics.
@Component
@Transactional
public class TopicTable {

    private final SealedWritings writings;
    private final EditionRules rules;
    private final AccessLog log;
    private final Clock clock;

    TopicTable(SealedWritings writings, EditionRules rules, AccessLog log, Clock clock) {
        this.writings = writings;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    /// @param count absent where a number would say too much
    /// @param nearlyAll of those without a number, whether it is because nearly every pair did
    public record Line(Text topic, Optional<Integer> count, boolean nearlyAll) {}

    /// @param pairs over how many pairs; 0 when nothing may be told
    public record Table(int pairs, int fewest, List<Line> lines) {}

    public Table of(EditionId edition, CurrentUser user) {
        user.mustActIn(edition.value());
        var known = rules.of(edition);
        var counts = TopicCounts.of(writings.topicsTicked(edition));
        log.note(user.organisation(), Action.COUNTED_TOPICS, edition.value(), Integer.toString(counts.pairs()));
        if (!counts.isTold()) return new Table(0, TopicCounts.FEWEST, List.of());
        var labels = new LinkedHashMap<String, Text>();
        var today = LocalDate.ofInstant(clock.instant(), user.zone());
        known.inForce().stream()
                .filter(one -> !one.from().isAfter(today))
                .flatMap(one -> one.definition().relationships().stream())
                .flatMap(relationship -> relationship.topics().stream())
                .forEach(topic -> labels.put(topic.code(), topic.label()));
        return new Table(
                counts.pairs(),
                TopicCounts.FEWEST,
                labels.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue(), counts))
                        .toList());
    }

    private static Line line(String code, Text label, TopicCounts counts) {
        return switch (counts.telling(code)) {
            case EXACTLY -> new Line(label, Optional.of(counts.count(code)), false);
            case FEWER_THAN_FIVE -> new Line(label, Optional.empty(), false);
            case ALL_BUT_FEWER_THAN_FIVE -> new Line(label, Optional.empty(), true);
        };
    }
}
