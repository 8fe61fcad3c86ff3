package org.compagnon.surveys.exchange;

import java.util.List;
import java.util.Map;

/// A survey as LimeSurvey structures it, whichever of its files it came in.
///
/// @param languages its codes of languages, the base first
/// @param extras what a survey has besides questions, such as `quota`, each with how many
record LimeSurvey(
        List<String> languages,
        InLanguages title,
        InLanguages welcome,
        InLanguages end,
        List<Group> groups,
        Map<String, Integer> extras) {

    /// A page of questions.
    record Group(
            int line,
            InLanguages name,
            InLanguages description,
            String relevance,
            String randomised,
            List<Question> questions) {}

    /// @param variables the names under which conditions may speak of it: its code, and the old codes made of ids
    /// @param type one letter or sign, as LimeSurvey has it
    /// @param conditions how many of the old kind rest on it
    record Question(
            int line,
            List<String> variables,
            String type,
            InLanguages text,
            InLanguages help,
            String mandatory,
            boolean other,
            String relevance,
            String pattern,
            boolean hasDefault,
            int conditions,
            Map<String, String> attributes,
            List<Part> subquestions,
            List<Part> answers) {

        String code() {
            return variables.getFirst();
        }

        String attribute(String name) {
            return attributes.getOrDefault(name, "").strip();
        }

        List<Part> subquestions(int scale) {
            return subquestions.stream().filter(part -> part.scale == scale).toList();
        }

        List<Part> answers(int scale) {
            return answers.stream().filter(part -> part.scale == scale).toList();
        }
    }

    /// A subquestion or an answer.
    record Part(String code, int scale, InLanguages text, String relevance) {}
}
