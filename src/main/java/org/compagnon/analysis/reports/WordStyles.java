package org.compagnon.analysis.reports;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The named styles of a written report, under the names that word processors know, so that outlines, tables of
/// contents and templates of journals work.
final class WordStyles {

    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String BODY = "BodyText";
    static final String CAPTION = "Caption";
    static final String NOTE = "TableNote";
    static final String CELL = "TableText";

    /// Known to every word processor, or replaced by one as wide.
    private static final String FONT = "Arial";

    private final XWPFDocument document;
    private final BigInteger bullets;

    WordStyles(XWPFDocument document, Locale language) {
        this.document = document;
        var styles = document.createStyles();
        styles.setSpellingLanguage(language.getLanguage().equals("en") ? "en-GB" : "fr-FR");
        page();
        add(TITLE, "Title", 36, true, 0, 120, -1);
        add(SUBTITLE, "Subtitle", 21, false, 0, 60, -1);
        add(heading(1), "heading 1", 28, true, 360, 120, 0);
        add(heading(2), "heading 2", 24, true, 280, 80, 1);
        add(heading(3), "heading 3", 21, true, 200, 60, 2);
        add(BODY, "Body Text", 20, false, 0, 120, -1);
        add(CAPTION, "caption", 19, true, 160, 80, -1);
        add(NOTE, "Table Note", 16, false, 60, 240, -1);
        add(CELL, "Table Text", 17, false, 20, 20, -1);
        bullets = bulleted();
    }

    static String heading(int level) {
        return "Heading" + level;
    }

    BigInteger bullets() {
        return bullets;
    }

    /// A4 with margins of 2.5 cm, in twentieths of a point.
    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margins = section.addNewPgMar();
        for (var margin : new Margin[] {margins::setTop, margins::setBottom, margins::setLeft, margins::setRight})
            margin.set(BigInteger.valueOf(1_417));
    }

    private interface Margin {
        void set(Object twentieths);
    }

    /// @param halfPoints the size of the letters
    /// @param before above, in twentieths of a point
    /// @param outline the level in the document’s outline; -1 for none
    private void add(String id, String name, int halfPoints, boolean bold, int before, int after, int outline) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        if (outline >= 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        var letters = style.addNewRPr();
        var font = letters.addNewRFonts();
        font.setAscii(FONT);
        font.setHAnsi(FONT);
        if (bold) letters.addNewB();
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        document.getStyles().addStyle(new XWPFStyle(style));
    }

    private BigInteger bulleted() {
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(360));
        indent.setHanging(BigInteger.valueOf(240));
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
