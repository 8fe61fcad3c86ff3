package org.compagnon.surveys.answering;

import java.util.List;
import java.util.Locale;
import org.compagnon.surveys.study.Questionnaire;
import org.jspecify.annotations.Nullable;

/// A whole questionnaire as respondents see it, in one language, a page for each section.
public record QuestionnaireView(
        String title,
        @Nullable String introduction,
        @Nullable String thanks,
        List<Sheet> pages) {

    /// One page.
    ///
    /// @param opening the words that open it, where a section begins it
    public record Sheet(ItemView.@Nullable Section opening, List<ItemView> items) {}

    /// @param title what it is called where its author gave it no name of its own
    public static QuestionnaireView of(Questionnaire questionnaire, String title, Locale language) {
        return new QuestionnaireView(
                questionnaire.title() == null ? title : questionnaire.title().in(language),
                questionnaire.introduction() == null
                        ? null
                        : questionnaire.introduction().in(language),
                questionnaire.thanks() == null ? null : questionnaire.thanks().in(language),
                questionnaire.pages().stream()
                        .map(page -> page.stream()
                                .map(item -> ItemView.of(item, language))
                                .toList())
                        .map(QuestionnaireView::sheet)
                        .toList());
    }

    private static Sheet sheet(List<ItemView> items) {
        return items.getFirst() instanceof ItemView.Section opening
                ? new Sheet(opening, items.subList(1, items.size()))
                : new Sheet(null, items);
    }
}
