package org.compagnon.surveys.answering;

import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;

/// A small study that asks every kind of question.
final class SampleStudy {

    static final String YAML = """
            study: every-kind
            title: {fr: "Tutorat, un an après", en: "Tutoring, one year on"}
            populations:
              - {id: intern, text: {fr: Internes, en: Residents}}
            waves:
              - {id: one_year, text: {fr: À un an, en: After one year}}
            questionnaires:
              - population: intern
                wave: one_year
                introduction: {fr: "Dix questions, cinq minutes.", en: "Ten questions, five minutes."}
                thanks: {fr: "Les résultats seront présentés en juin.", en: "The results will be presented in June."}
                items:
                  - {id: met, type: single, options: [{id: yes, text: {fr: Oui, en: Yes}}, {id: no, text: {fr: Non, en: No}}], required: true, text: {fr: "Avez-vous rencontré votre tuteur cette année ?", en: "Did you meet your tutor this year?"}}
                  - {id: tutoring, type: section, text: {fr: Le tutorat, en: Tutoring}, help: {fr: "Pensez à l’année entière.", en: "Think of the whole year."}}
                  - id: detects
                    type: likert
                    levels: 5
                    labels:
                      - {fr: Pas du tout, en: Not at all}
                      - {fr: Un peu, en: A little}
                      - {fr: Moyennement, en: Somewhat}
                      - {fr: Assez bien, en: Rather well}
                      - {fr: Tout à fait, en: Completely}
                    shown_if: "met = yes and not (met = no)"
                    text: {fr: "Votre tuteur a-t-il perçu vos difficultés ?", en: "How well did your tutor notice your difficulties?"}
                  - id: motives
                    type: matrix
                    levels: 5
                    labels:
                      - {fr: Pas du tout, en: Not at all}
                      - {fr: Un peu, en: A little}
                      - {fr: Moyennement, en: Somewhat}
                      - {fr: Assez, en: Rather}
                      - {fr: Beaucoup, en: A great deal}
                    rows:
                      - {id: territory, text: {fr: "Le territoire où j’exerce", en: Where I practise}}
                      - {id: pay, text: {fr: La rémunération, en: Pay}}
                    text: {fr: "Ce qui compte pour vous", en: What counts for you}
                  - {id: overall, type: likert, levels: 7, text: {fr: "Dans l’ensemble, ce tutorat vous a-t-il aidé ?", en: "On the whole, did this tutoring help you?"}}
                  - {id: subjects, type: multiple, options: [{id: thesis, text: {fr: La thèse, en: The thesis}}, {id: career, text: {fr: Le projet professionnel, en: Career plans}}, {id: placement, text: {fr: Un stage difficile, en: A difficult placement}}], other: true, shuffle: true, max_choices: 2, text: {fr: "De quoi avez-vous parlé ?", en: "What did you talk about?"}}
                  - {id: order, type: ranking, options: [{id: listen, text: {fr: Écouter, en: Listening}}, {id: advise, text: {fr: Conseiller, en: Advising}}, {id: network, text: {fr: Ouvrir un réseau, en: Opening a network}}], text: {fr: "Qu’attendez-vous d’abord d’un tuteur ?", en: "What do you expect first of a tutor?"}}
                  - {id: you, type: section, text: {fr: Vous, en: You}}
                  - {id: age, type: number, min: 20, max: 80, required: true, text: {fr: Votre âge, en: Your age}}
                  - {id: since, type: date, text: {fr: "Début de l’internat", en: Start of residency}}
                  - {id: remarks, type: text, longest: 2000, text: {fr: "Autre chose à dire ?", en: "Anything else to say?"}}
            """;

    static final Study STUDY = StudyReader.read("study.yaml", YAML);

    private SampleStudy() {}
}
