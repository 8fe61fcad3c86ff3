package org.compagnon.analysis.figures;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/// What a screen reader needs of a printed figure: that it is one, its language, its title, and what it shows in words.
final class FigureTags {

    private static final COSName FIGURE = COSName.getPDFName(StandardStructureTypes.Figure);

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final COSDictionary ofPages = new COSDictionary();
    private final org.apache.pdfbox.cos.COSArray parents = new org.apache.pdfbox.cos.COSArray();
    private int pages;

    FigureTags(PDDocument document, Sheet sheet) {
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(sheet.language().toLanguageTag());
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        catalog.setStructureTreeRoot(root);
        document.getDocumentInformation().setTitle(sheet.title());
        ofPages.setItem(COSName.NUMS, parents);
        root.setParentTree(new PDNumberTreeNode(ofPages, PDParentTreeValue.class));
    }

    void begin(PDPage page, PDPageContentStream content, Sheet sheet) throws IOException {
        var element = new PDStructureElement(StandardStructureTypes.Figure, root);
        element.setPage(page);
        element.setTitle(sheet.title());
        element.setAlternateDescription(sheet.title() + " " + sheet.description());
        element.appendKid(0);
        root.appendKid(element);
        var ofPage = new org.apache.pdfbox.cos.COSArray();
        ofPage.add(element.getCOSObject());
        parents.add(org.apache.pdfbox.cos.COSInteger.get(pages));
        parents.add(ofPage);
        page.setStructParents(pages++);
        root.setParentTreeNextKey(pages);
        var marked = new COSDictionary();
        marked.setInt(COSName.MCID, 0);
        content.beginMarkedContent(FIGURE, PDPropertyList.create(marked));
    }

    void end(PDPageContentStream content) throws IOException {
        content.endMarkedContent();
    }
}
