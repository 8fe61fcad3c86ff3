package org.compagnon.analysis.published;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compagnon.files.Column;
import org.compagnon.files.ColumnMapping;
import org.compagnon.files.Table;

/// What the headings of a file of published figures say: its plain columns, its levels, its groups.
///
/// Headings are French or English; accents, case, blanks and underscores do not count. A group keeps the name that its
/// heading gives it: `pct_Nord` holds percentages of the group "Nord".
final class Headings {

    /// The columns that a file may have once.
    enum Plain {
        TABLE("table", "source table", "tableau", "source"),
        ITEM("item", "question", "statement", "enonce", "enquete item", "libelle"),
        OPTION("option", "level", "answer", "category", "niveau", "modalite", "reponse", "choix", "categorie"),
        POPULATION("population", "public"),
        WAVE("wave", "vague", "moment", "temps"),
        BREAKDOWN("breakdown", "ventilation", "croisement"),
        GROUP("group", "subgroup", "phase", "groupe", "sous groupe", "strate", "stratum"),
        COUNT("count", "effectif", "frequency", "frequence", "nombre"),
        MENTIONS("mentions", "mention", "citations"),
        PERCENT(
                "percent",
                "pct",
                "percentage",
                "pourcentage",
                "share",
                "part",
                "percent of base",
                "pct of base",
                "pourcentage de la base"),
        BASE("base", "n", "respondents", "repondants", "total", "sample size", "effectif total", "effectif repondant"),
        MISSING("missing", "no answer", "manquants", "sans reponse", "non reponses"),
        KIND("kind", "type", "nature"),
        HEADLINE("headline", "headline percent", "headline pct", "chiffre cle", "accroche", "titre pct"),
        HEADLINE_LEVELS(
                "headline levels", "headline options", "niveaux du chiffre cle", "niveaux accroche", "headline of"),
        MEAN("mean", "average", "moyenne"),
        SD("sd", "standard deviation", "std dev", "ecart type", "et"),
        MEDIAN("median", "mediane"),
        MIN("min", "minimum"),
        MAX("max", "maximum"),
        SCALE_MIN("scale min", "scale from", "echelle min", "echelle de"),
        SCALE_MAX("scale max", "scale to", "echelle max", "echelle a"),
        ITEMS("items", "number of items", "nombre d items"),
        TEST("test"),
        STATISTIC("statistic", "statistique", "chi2", "khi2", "chi square"),
        DEGREES("df", "ddl", "degrees of freedom", "degres de liberte"),
        OTHER_DEGREES("df2", "ddl2"),
        P("p", "p value", "valeur p", "valeur de p");

        final List<String> headings;

        Plain(String... headings) {
            this.headings = List.of(headings);
        }
    }

    private static final String LEVEL = "(?:level|niveau)";
    private static final String SHARE = "(?:percent|percentage|pct|pourcentage|share|part)";
    private static final String SIZE = "(?:n|base|respondents|repondants)";
    private static final String NUMBER = "(?:count|effectif|mentions|nombre)";
    private static final Pattern LEVEL_WORD = Pattern.compile(LEVEL);
    private static final Pattern LEVEL_COUNT = Pattern.compile(LEVEL + " ?(\\d{1,2})(?: (.*))?");
    private static final Pattern LEVEL_SHARE = Pattern.compile(SHARE + "(?: (?:of|du) )? ?" + LEVEL + "? ?(\\d{1,2})");
    private static final Pattern GROUP_SHARE = Pattern.compile("(" + SHARE + ") .+");
    private static final Pattern GROUP_BASE = Pattern.compile("(" + SIZE + ") .+");
    private static final Pattern GROUP_COUNT = Pattern.compile("(" + NUMBER + ") .+");

    private final Map<Plain, Column> plain = new LinkedHashMap<>();
    private final Map<Integer, Column> levels = new TreeMap<>();
    private final Map<Integer, Column> levelShares = new TreeMap<>();
    private final Map<String, Column> groupShares = new LinkedHashMap<>();
    private final Map<String, Column> groupCounts = new LinkedHashMap<>();
    private final Map<String, Column> groupBases = new LinkedHashMap<>();
    private final ColumnMapping mapping;

    Headings(Table table) {
        var names = new LinkedHashMap<String, String>();
        var unknown = new ArrayList<String>();
        for (var heading : table.headers()) {
            if (heading.isEmpty()) continue;
            var known = plain(heading);
            if (known.isPresent()) name(names, heading, column(plain, known.get(), heading));
            else special(heading).ifPresentOrElse(column -> name(names, heading, column), () -> unknown.add(heading));
        }
        countOfEverybody(names);
        // What the lines are about may be called anything: motivation, expectation, fear…
        if (!plain.containsKey(Plain.ITEM) && !plain.containsKey(Plain.OPTION) && !unknown.isEmpty() && hasFigures()) {
            var heading = unknown.getFirst();
            name(names, heading, column(plain, isByGroups() ? Plain.OPTION : Plain.ITEM, heading));
        }
        mapping = ColumnMapping.stated(
                table,
                Stream.of(plain, levels, levelShares, groupShares, groupCounts, groupBases)
                        .flatMap(columns -> columns.values().stream())
                        .toList(),
                names);
    }

    /// On a line that is no single answer, a number of people is its base; beside a base it is left out.
    private void countOfEverybody(Map<String, String> names) {
        var count = plain.get(Plain.COUNT);
        var isNoAnswer = isByLevels() || plain.containsKey(Plain.MEAN);
        if (count == null || !isNoAnswer || plain.containsKey(Plain.OPTION)) return;
        plain.remove(Plain.COUNT);
        if (plain.putIfAbsent(Plain.BASE, count) != null) names.values().remove(count.name());
    }

    private static void name(Map<String, String> names, String heading, Column column) {
        names.put(heading, column.name());
    }

    /// The same meaning twice is one column: [ColumnMapping] tells that two headings claim it.
    private static <K> Column column(Map<K, Column> columns, K key, String heading) {
        return columns.computeIfAbsent(key, none -> Column.named(heading));
    }

    private static Optional<Plain> plain(String heading) {
        var plain = folded(heading);
        return Stream.of(Plain.values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }

    private Optional<Column> special(String heading) {
        var plain = folded(heading);
        var level = LEVEL_COUNT.matcher(plain);
        if (level.matches()) return Optional.of(column(levels, Integer.valueOf(level.group(1)), heading));
        var levelShare = LEVEL_SHARE.matcher(plain);
        if (levelShare.matches())
            return Optional.of(column(levelShares, Integer.valueOf(levelShare.group(1)), heading));
        var share = GROUP_SHARE.matcher(plain);
        if (share.matches()) return Optional.of(column(groupShares, group(heading, share.group(1)), heading));
        var base = GROUP_BASE.matcher(plain);
        if (base.matches()) return Optional.of(column(groupBases, group(heading, base.group(1)), heading));
        var count = GROUP_COUNT.matcher(plain);
        return count.matches()
                ? Optional.of(column(groupCounts, group(heading, count.group(1)), heading))
                : Optional.empty();
    }

    /// What follows the word, as it was written.
    private static String group(String heading, String word) {
        var sign = heading.strip().startsWith("%") ? 1 : word.length();
        return groupName(heading.strip()
                .substring(sign)
                .replaceFirst("^[\\s_.:/()-]+", "")
                .replaceFirst("[)\\s]+$", ""));
    }

    /// Everybody has many names, and no name of a group.
    static String groupName(String name) {
        return switch (folded(name)) {
            case "", "all", "overall", "total", "everybody", "ensemble", "tous", "toutes", "global" -> "";
            default -> name;
        };
    }

    /// Small letters without accents, one blank between words; "%" is a word.
    static String folded(String heading) {
        return Normalizer.normalize(heading.replace("%", " percent "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private boolean hasFigures() {
        return !levels.isEmpty()
                || isByGroups()
                || Stream.of(Plain.COUNT, Plain.MENTIONS, Plain.PERCENT, Plain.MEAN)
                        .anyMatch(plain::containsKey);
    }

    /// One line an answer, one column a group.
    boolean isByGroups() {
        return !groupShares.isEmpty() || !groupCounts.isEmpty();
    }

    /// One line an item, one column a level.
    boolean isByLevels() {
        return !levels.isEmpty() || !levelShares.isEmpty();
    }

    /// Nothing but how many stand in each group.
    boolean isOfBases() {
        return plain.containsKey(Plain.BASE)
                && plain.containsKey(Plain.GROUP)
                && !isByLevels()
                && !isByGroups()
                && Stream.of(
                                Plain.ITEM,
                                Plain.OPTION,
                                Plain.COUNT,
                                Plain.MENTIONS,
                                Plain.PERCENT,
                                Plain.MEAN,
                                Plain.HEADLINE)
                        .noneMatch(plain::containsKey);
    }

    boolean areOfFigures() {
        return isOfBases() || isByLevels() || isByGroups() || isByLines();
    }

    private boolean isByLines() {
        return hasFigures() || plain.containsKey(Plain.HEADLINE) || plain.containsKey(Plain.P);
    }

    /// Whether the answers are called levels.
    boolean namesLevels() {
        return column(Plain.OPTION)
                .filter(column -> LEVEL_WORD.matcher(folded(column.name())).matches())
                .isPresent();
    }

    boolean has(Plain column) {
        return plain.containsKey(column);
    }

    Optional<Column> column(Plain column) {
        return Optional.ofNullable(plain.get(column));
    }

    Map<Integer, Column> levels() {
        return levels;
    }

    Map<Integer, Column> levelShares() {
        return levelShares;
    }

    /// Each group with a column of its own, and one of those.
    Map<String, Column> groups() {
        var groups = new LinkedHashMap<String, Column>();
        Stream.of(groupShares, groupCounts, groupBases).forEach(columns -> columns.forEach(groups::putIfAbsent));
        return groups;
    }

    Map<String, Column> groupShares() {
        return groupShares;
    }

    Map<String, Column> groupCounts() {
        return groupCounts;
    }

    Map<String, Column> groupBases() {
        return groupBases;
    }

    ColumnMapping mapping() {
        return mapping;
    }
}
