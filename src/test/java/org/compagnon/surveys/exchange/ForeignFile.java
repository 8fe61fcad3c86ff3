package org.compagnon.surveys.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// Small files of other programs, as tests alter them, and what was told of them.
final class ForeignFile {

    private static final String OPENING = """
            <?xml version="1.0" encoding="UTF-8"?>
            %s<document>
             <LimeSurveyDocType>%s</LimeSurveyDocType>
             <surveys><rows><row><sid>1</sid><language>fr</language></row></rows></surveys>
             <groups><rows><row><gid>1</gid><group_name>Été %s</group_name><language>fr</language></row></rows></groups>
            """;

    private static final String QUESTION = """
             <questions><rows>
              <row><qid>%d</qid><gid>1</gid><type>%s</type><title>%s</title><question>Q</question><language>fr</language><relevance>%s</relevance></row>
             </rows></questions>
            """;

    static final String HEADINGS =
            "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,\"Choices, Calculations, OR Slider Labels\",Branching Logic (Show field only if...)\n";

    static String survey(String doctype, String kind, String inside) {
        return OPENING.formatted(doctype, kind, inside) + QUESTION.formatted(1, "S", "q1", "1") + "</document>\n";
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static Brought redcap(String lines) {
        return Exchange.bring("dictionary.csv", bytes(HEADINGS + lines), Target.USUAL);
    }

    static List<String> reasons(Brought brought) {
        return brought.leftOut().stream()
                .map(problem -> problem.key().replace("surveys.exchange.", ""))
                .toList();
    }
}
