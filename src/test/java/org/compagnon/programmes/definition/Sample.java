package org.compagnon.programmes.definition;

/// A small sound definition that tests alter in one place.
final class Sample {

    private Sample() {}

    static final String TEXT = """
            programme: sample
            name: {fr: Exemple, en: Sample}
            summary: {fr: Un petit exemple., en: A small sample.}
            form: personal_tutoring
            phases:
              - {code: alpha, name: {fr: Alpha, en: Alpha}}
              - {code: beta, name: {fr: Bêta, en: Beta}}
            roles:
              tutor: {fr: tuteur, en: tutor}
              tutee: {fr: tutoré, en: tutee}
            participation: {tutors: voluntary, tutees: mandatory}
            for_phases: [alpha]
            setting:
              kinds: [individual]
            evaluating: no
            led_by: tutor
            meetings:
              frequency: minimum
              modalities: [in_person]
              minimums:
                - {meetings: 3, per: university_year, due: [01-31, 05-31, 08-31]}
            grid:
              sections:
                - id: talk
                  title: {fr: Échange, en: Talk}
                  items:
                    - id: mood
                      type: scale
                      label: {fr: Moral, en: Spirits}
                      points:
                        - {fr: bas, en: low}
                        - {fr: moyen, en: middling}
                        - {fr: haut, en: high}
                      confidentiality: counted
                    - id: why
                      type: paragraph
                      label: {fr: Pourquoi, en: Why}
                      confidentiality: pair
                      shown_if: mood <= 1
                    - id: help
                      type: single
                      label: {fr: Aide, en: Help}
                      options:
                        - {code: wanted, label: {fr: souhaitée, en: wanted}}
                        - {code: declined, label: {fr: déclinée, en: declined}}
                      confidentiality: author
                      shown_if: mood <= 2
            topics:
              - {code: career, label: {fr: Projet, en: Career}}
            charter:
              version: 1
              preamble: {fr: Voici., en: Here.}
              articles:
                - {concerns: both, title: {fr: Secret, en: Secrecy}, text: {fr: On se tait., en: We keep quiet.}}
            training:
              required: true
              modules:
                - {code: listening, title: {fr: Écouter, en: Listening}, hours: 3.5}
            pay:
              currency: EUR
              rules:
                - {kind: meeting, amount: 60, per: university_year, at_most: 3, conditions: [charter_accepted]}
            matching:
              mandatory: true
              require_trained: true
              max_distance_km: 60
              weights: {preference: 100, distance: 1, interests: 20, continuity: 500, balance: 30}
            duration: {lasts: months, months: 12}
            axes:
              commitment: intermediate
              benefits: all
              trust: professional
              balance: task
              transactional: true
              feedback: professional
              skills: {learning_techniques: 3, listening: 1, advice: 0.5, stress_management: 1}
            """;

    /// The sample with one thing said otherwise.
    static String with(String what, String instead) {
        if (!TEXT.contains(what)) throw new IllegalArgumentException("The sample does not say: " + what);
        return TEXT.replace(what, instead);
    }

    static Definition definition() {
        return DefinitionReader.read("sample.yaml", TEXT);
    }
}
