package org.compagnon.analysis.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Is every percentage that of its count, or of some whole number of people, out of its base?
///
/// Source: N. J. L. Brown, J. A. J. Heathers (2017), *The GRIM test*, Social Psychological and Personality Science 8,
/// 363–369, <https://doi.org/10.1177/1948550616673876>, applied to shares.
final class ShareCheck implements Check {

    /// Bases that the percentages might follow instead: those of other tables of the same people.
    private final List<Long> otherBases;

    ShareCheck(List<Long> otherBases) {
        this.otherBases = List.copyOf(otherBases);
    }

    @Override
    public List<Finding> of(Judged table) {
        var findings = new ArrayList<Finding>();
        zerosAppended(table, findings);
        for (var part : table.table().parts()) new OfPart(table, part, findings).judge();
        return findings;
    }

    private static void zerosAppended(Judged judged, List<Finding> findings) {
        for (var part : judged.table().parts()) {
            var base = judged.basis(part);
            if (!base.isKnown()) continue;
            for (var option : judged.options().toArray()) {
                var percent = part.cells().get(option).percent();
                if (percent == null || percent.value().value() > 100) continue;
                var meant = judged.percent(part, option).orElseThrow();
                var counted = part.cells().get(option).count();
                var allowed = counted == null ? new Span(0, base.people()) : Span.of(counted.people());
                if (meant.decimals() == percent.value().decimals()
                        || Fit.of(percent.value(), 100, base.people(), allowed).isExact()
                        || !Fit.of(meant, 100, base.people(), allowed).isExact()) continue;
                findings.add(new ShareFinding.ZerosAppended(
                        new Spot(judged.table().subject(), "", "", percent.origin()),
                        percent.value().decimals(),
                        meant.decimals(),
                        judged.table().parts().stream()
                                .mapToInt(one -> (int) judged.percents(one).count())
                                .sum()));
                return;
            }
        }
    }

    /// One part of a table under this question.
    private final class OfPart {

        private final Judged judged;
        private final Part part;
        private final List<Finding> findings;
        private final Basis base;

        OfPart(Judged judged, Part part, List<Finding> findings) {
            this.judged = judged;
            this.part = part;
            this.findings = findings;
            this.base = judged.basis(part);
        }

        void judge() {
            judged.options().forEach(this::bounds);
            if (!base.isKnown() || base.isInferred()) return;
            var counted = judged.options()
                    .filter(option -> cell(option).count() != null && plausiblePercent(option))
                    .boxed()
                    .toList();
            if (!followsAnother(counted)) counted.forEach(this::againstCount);
            judged.options()
                    .filter(option -> cell(option).count() == null && plausiblePercent(option))
                    .forEach(this::againstBase);
        }

        private Cell cell(int option) {
            return part.cells().get(option);
        }

        private boolean plausiblePercent(int option) {
            return judged.percent(part, option)
                    .filter(percent -> percent.value() <= 100)
                    .isPresent();
        }

        private long count(int option) {
            return Objects.requireNonNull(cell(option).count()).people();
        }

        private Printed percent(int option) {
            return judged.percent(part, option).orElseThrow();
        }

        private Spot spot(int option) {
            var cell = cell(option);
            var figure = cell.percent() == null ? cell.count() : cell.percent();
            return Spot.of(judged.table(), part, option, Objects.requireNonNull(figure));
        }

        private void bounds(int option) {
            var percent = cell(option).percent();
            var count = cell(option).count();
            if (percent != null && percent.value().value() > 100)
                findings.add(new ShareFinding.ShareAboveHundred(spot(option), percent.value()));
            if (count != null
                    && part.base() != null
                    && count.people() > part.base().people())
                findings.add(new ShareFinding.CountAboveBase(
                        Spot.of(judged.table(), part, option, count),
                        count.people(),
                        part.base().people()));
        }

        private Fit fit(int option, long whole) {
            return Fit.of(percent(option), 100, whole, Span.of(count(option)));
        }

        /// Told once for all, when the percentages agree with another base and not with the printed one.
        private boolean followsAnother(List<Integer> options) {
            var telling = options.stream().filter(option -> count(option) > 0).toList();
            if (telling.size() < 2) return false;
            var answers = Judged.answers(part);
            if (telling.stream().allMatch(option -> fit(option, base.people()).isPossible())) {
                if (judged.kind() == Kind.MULTIPLE && answers != base.people())
                    tell(BaseFinding.Whom.RESPONDENTS, base.people(), telling);
                return false;
            }
            var mentions = judged.kind() == Kind.MULTIPLE;
            var candidate = Stream.concat(
                            mentions ? Stream.of(answers) : Stream.empty(),
                            Stream.concat(Stream.concat(Stream.of(answers), otherBases.stream()), ofCounts()))
                    .filter(whole -> whole > 0
                            && telling.stream()
                                    .allMatch(option -> fit(option, whole).isExact()))
                    .findFirst();
            candidate.ifPresent(whole -> tell(
                    mentions && whole == answers ? BaseFinding.Whom.MENTIONS : BaseFinding.Whom.OTHERS,
                    whole,
                    telling));
            return candidate.isPresent();
        }

        private Stream<Long> ofCounts() {
            return Sizes.ofCounts(judged, part).filter(span -> !span.isEmpty()).map(Span::least).stream();
        }

        /// With the commonest answer as the example.
        private void tell(BaseFinding.Whom whom, long followed, List<Integer> telling) {
            var example = telling.stream()
                    .max(java.util.Comparator.comparingLong(this::count))
                    .orElseThrow();
            findings.add(new BaseFinding.BaseFollowed(
                    Spot.of(judged.table(), part),
                    whom,
                    followed,
                    base.people(),
                    Judged.answers(part),
                    count(example),
                    percent(example),
                    Judged.total(judged.percents(part).toList())));
        }

        private void againstCount(int option) {
            var fit = fit(option, base.people());
            switch (fit.how()) {
                case USUAL -> {}
                case TIE ->
                    findings.add(
                            new ShareFinding.TieRounded(spot(option), percent(option), count(option), base.people()));
                default ->
                    findings.add(new ShareFinding.PercentNotOfCount(
                            spot(option), percent(option), count(option), base.people(), fit.how()));
            }
        }

        private void againstBase(int option) {
            var fit = judged.fit(part, option, base.people()).orElseThrow();
            switch (fit.how()) {
                case USUAL -> {}
                case TIE ->
                    findings.add(new ShareFinding.TieRounded(
                            spot(option), percent(option), fit.counts().least(), base.people()));
                default -> {
                    var around = percent(option).neighbours(100, base.people()).within(0, base.people());
                    findings.add(new ShareFinding.PercentOfNobody(
                            spot(option), percent(option), base.people(), fit.how(), around, fit.fitting()));
                }
            }
        }
    }
}
