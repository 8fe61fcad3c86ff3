package org.compagnon.analysis.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// Lets an apostrophe of a printed file be searched and copied as one. The font draws two letters by the same sign, and
/// the lower of their codes is written as what it means.
final class CopiedText {

    /// The letter that some languages write like an apostrophe.
    private static final String LETTER = "<02BC>";

    private static final String APOSTROPHE = "<2019>";

    private CopiedText() {}

    static byte[] mended(byte[] printed) throws IOException {
        try (var document = Loader.loadPDF(printed);
                var mended = new ByteArrayOutputStream()) {
            var seen = new HashSet<COSStream>();
            for (var page : document.getPages()) mend(page.getResources(), seen);
            document.save(mended);
            return mended.toByteArray();
        }
    }

    /// Figures have fonts of their own.
    private static void mend(PDResources resources, Set<COSStream> seen) throws IOException {
        for (var name : resources.getFontNames()) {
            var meaning = resources.getFont(name).getCOSObject().getCOSStream(COSName.TO_UNICODE);
            if (meaning != null && seen.add(meaning)) mend(meaning);
        }
        for (var name : resources.getXObjectNames())
            if (resources.getXObject(name) instanceof PDFormXObject figure
                    && figure.getResources() != null
                    && seen.add(figure.getCOSObject())) mend(figure.getResources(), seen);
    }

    private static void mend(COSStream meaning) throws IOException {
        String said;
        try (var read = meaning.createInputStream()) {
            said = new String(read.readAllBytes(), StandardCharsets.US_ASCII);
        }
        if (!said.contains(LETTER)) return;
        try (var written = meaning.createOutputStream(COSName.FLATE_DECODE)) {
            written.write(said.replace(LETTER, APOSTROPHE).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
