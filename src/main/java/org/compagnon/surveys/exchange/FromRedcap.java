package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.compagnon.files.yaml.Text;
import org.compagnon.surveys.exchange.Dictionary.Column;
import org.compagnon.surveys.exchange.Dictionary.Field;
import org.compagnon.surveys.study.Condition;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Plan;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyLimits;
import org.jspecify.annotations.Nullable;

/// Makes a study of a REDCap data dictionary: a page for each form and section header, an item for each field or matrix
/// of fields.
final class FromRedcap {

    private static final String RECORD =
            "(?i).*id|(record|subject|participant|patient|study|case)_?(no|nr|num|number|code)?";

    private final String file;
    private final List<Field> fields;
    private final LeftOut leftOut;
    private final Conditions conditions = new Conditions();
    private final Codes codes = new Codes(Codes.Form.ITEM);
    private final List<Item> items = new ArrayList<>();
    private String form = "";

    private FromRedcap(String file, Dictionary dictionary) {
        this.file = file;
        this.fields = dictionary.fields();
        this.leftOut = new LeftOut(file);
    }

    static Brought bring(String file, Dictionary dictionary, Target target) {
        return new FromRedcap(file, dictionary).study(target);
    }

    private Brought study(Target target) {
        if (fields.size() > StudyLimits.MOST_ITEMS) throw FromLimeSurvey.tooMany(file, "too-many", fields.size());
        leftOut.note(0, null, "one-language");
        for (var at = 0; at < fields.size(); ) at = next(at);
        FromLimeSurvey.mustBeAsked(file, items);
        var name = fields.stream()
                .map(field -> field.cell(Column.FORM))
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse("redcap");
        var study = new Study(
                Target.key(name),
                null,
                List.of(target.populationNamed()),
                List.of(target.waveNamed()),
                Study.USUAL_MINIMUM_CELL,
                Study.USUAL_CONFIDENCE,
                List.of(new Questionnaire(target.population(), target.wave(), null, null, null, items)),
                Plan.NOTHING);
        return new Brought(study, leftOut.all());
    }

    /// Reads what begins at that field; answers where the next thing begins.
    private int next(int at) {
        var field = fields.get(at);
        if (at == 0 && isRecordId(field)) {
            leftOut.note(field.line(), field.name(), "record-id");
            return 1;
        }
        page(field);
        var group = matrix(at);
        var shown = condition(group);
        var made = new RedcapField(group, leftOut, codes).carried();
        for (var one : made) {
            items.add(one.asked(shown));
            one.variables().forEach(conditions::learn);
        }
        return at + group.size();
    }

    /// Its first field names the record, REDCap says; a questionnaire has none.
    private static boolean isRecordId(Field field) {
        return field.cell(Column.TYPE).equals("text") && field.name().matches(RECORD);
    }

    private void page(Field field) {
        var header = field.cell(Column.SECTION);
        var opensForm = !field.cell(Column.FORM).equals(form);
        form = field.cell(Column.FORM);
        var tag = Tag.in(field.cell(Column.ANNOTATION)).orElseGet(Tag::empty);
        var section = tag.get("section").orElse("");
        if (header.isBlank() && (!opensForm || section.equals(FromLimeSurvey.NO_SECTION))) return;
        var words = header.isBlank() ? form.replace('_', ' ') : header;
        var plain = PlainText.of(words).words().split("\n", 2);
        var id = codes.fresh(section.isEmpty() ? "page_" + (header.isBlank() ? form : items.size() + 1) : section);
        var help = plain.length > 1 && tag.get("section_help").isPresent() ? same(plain[1]) : null;
        var said = help == null ? String.join(" ", plain) : plain[0];
        var title = said.isBlank() ? id : said;
        items.add(new Item(id, same(title), help, new Kind.Section(), false, null, null));
    }

    private static Text same(String words) {
        return new Text(words, words);
    }

    /// The fields of one matrix stand one after the other; any other field is alone.
    private List<Field> matrix(int at) {
        var name = fields.get(at).cell(Column.MATRIX).strip();
        var end = at + 1;
        while (!name.isEmpty()
                && end < fields.size()
                && fields.get(end).cell(Column.MATRIX).strip().equals(name)
                && fields.get(end).cell(Column.SECTION).isBlank()) end++;
        return fields.subList(at, end);
    }

    private @Nullable Condition condition(List<Field> group) {
        var logic = group.stream()
                .map(field -> field.cell(Column.BRANCHING).strip())
                .distinct()
                .toList();
        var first = group.getFirst();
        if (logic.size() > 1) {
            leftOut.note(first.line(), first.cell(Column.MATRIX), "row-condition");
            return null;
        }
        var outcome = conditions.read(logic.getFirst());
        if (outcome.obstacle() != null)
            leftOut.note(first.line(), first.name(), "condition", logic.getFirst(), outcome.obstacle());
        var shown = outcome.condition();
        if (shown == null || shown.isWritable()) return shown;
        leftOut.note(first.line(), first.name(), "condition-too-long", shown);
        return null;
    }

    /// The language of a dictionary is not written in it.
    static Text text(String words, String otherwise) {
        var plain = Optional.of(PlainText.of(words).words())
                .filter(said -> !said.isEmpty())
                .orElse(otherwise);
        return same(plain);
    }

    static String lower(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}
