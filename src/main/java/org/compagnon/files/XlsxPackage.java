package org.compagnon.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.compagnon.shared.InputRefused;

/// Opens the ZIP that an XLSX is, before anybody trusts it: unpacks every part once, counting what really comes out.
///
/// @param styled whether it says how numbers are shown, without which no date is told from a number
/// @param merged the ranges of merged cells of the first sheet
record XlsxPackage(boolean styled, List<MergedCells> merged) {

    private static final int MOST_PARTS = 2_000;
    /// Sheets of a hundred thousand similar lines shrink some thirty times, bombs a thousand.
    private static final int MOST_SHRINKING = 150;

    private static final long SMALL = 4 * 1024 * 1024;

    private static final Pattern FIRST_SHEET =
            Pattern.compile("<(?:\\w+:)?sheet\\s[^>]*?\\w+:id\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sId\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern TARGET = Pattern.compile("\\sTarget\\s*=\\s*[\"']([^\"']+)[\"']");

    static XlsxPackage checked(String file, byte[] content, Limits limits) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) throw bomb(file);
            isASpreadsheet(file, zip);
            var names = new HashSet<String>();
            var declared = 0L;
            for (var part : parts) {
                if (!names.add(part.getName())) throw bomb(file);
                declared += Math.max(0, part.getSize());
                if (declared > limits.unpackedBytes()) throw bomb(file);
            }
            var firstSheet = firstSheet(zip);
            var merged = List.<MergedCells>of();
            var left = limits.unpackedBytes();
            for (var part : parts) {
                var scan = new SheetScan(part.getName().equals(firstSheet));
                left -= unpack(file, zip, part, left, scan);
                if (part.getName().equals(firstSheet)) merged = MergedCells.in(scan.afterTheData());
            }
            return new XlsxPackage(isStyled(zip), merged);
        } catch (InputRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw Tables.refused(file, "files.xlsx.damaged");
        }
    }

    private static void isASpreadsheet(String file, ZipFile zip) throws IOException {
        if (zip.getEntry("xl/workbook.xml") != null) return;
        if (zip.getEntry("xl/workbook.bin") != null) throw Tables.refused(file, "files.kind.binary-excel");
        if (zip.getEntry("word/document.xml") != null) throw Tables.refused(file, "files.kind.document");
        var kind = zip.getEntry("mimetype");
        var mime = kind == null ? "" : opening(zip, kind, 200);
        if (mime.contains("opendocument.spreadsheet")) throw Tables.refused(file, "files.kind.ods");
        if (mime.contains("opendocument")) throw Tables.refused(file, "files.kind.document");
        if (zip.getEntry("[Content_Types].xml") == null) throw Tables.refused(file, "files.kind.archive");
    }

    /// Unpacks one part to nowhere; gives how long it really was.
    private static long unpack(String file, ZipFile zip, ZipArchiveEntry part, long left, SheetScan scan)
            throws IOException {
        var length = 0L;
        var buffer = new byte[1 << 16];
        var packed = Math.max(1, part.getCompressedSize());
        try (var content = zip.getInputStream(part)) {
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                if (length == 0 && declaresEntities(buffer, read)) throw Tables.refused(file, "files.xlsx.damaged");
                length += read;
                if (length > left || length > SMALL && length / packed > MOST_SHRINKING) throw bomb(file);
                scan.feed(buffer, read);
            }
        }
        return length;
    }

    /// No spreadsheet program writes a DOCTYPE; who does wants the reader to fetch or to swell.
    private static boolean declaresEntities(byte[] buffer, int read) {
        return new String(buffer, 0, Math.min(read, 4096), StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
    }

    private static boolean isStyled(ZipFile zip) throws IOException {
        var types = zip.getEntry("[Content_Types].xml");
        return types != null && opening(zip, types, 1 << 20).contains("spreadsheetml.styles+xml");
    }

    private static String firstSheet(ZipFile zip) throws IOException {
        var workbook = zip.getEntry("xl/workbook.xml");
        var relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (workbook == null || relations == null) return "";
        var sheet = FIRST_SHEET.matcher(opening(zip, workbook, 1 << 20));
        if (!sheet.find()) return "";
        var relationship = RELATIONSHIP.matcher(opening(zip, relations, 1 << 20));
        while (relationship.find()) {
            var id = ID.matcher(relationship.group());
            var target = TARGET.matcher(relationship.group());
            if (id.find() && id.group(1).equals(sheet.group(1)) && target.find())
                return target.group(1).startsWith("/") ? target.group(1).substring(1) : "xl/" + target.group(1);
        }
        return "";
    }

    private static String opening(ZipFile zip, ZipArchiveEntry part, int most) throws IOException {
        try (InputStream content = zip.getInputStream(part)) {
            return new String(content.readNBytes(most), StandardCharsets.UTF_8);
        }
    }

    private static InputRefused bomb(String file) {
        return Tables.refused(file, "files.xlsx.bomb");
    }

    /// Keeps what follows the cells of a sheet, where its merged ranges are listed.
    private static final class SheetScan {

        private static final byte[] END_OF_DATA = "sheetData>".getBytes(StandardCharsets.US_ASCII);
        private static final int KEPT = 4 * 1024 * 1024;

        private final boolean wanted;
        private final StringBuilder after = new StringBuilder();
        private int matched;
        private boolean ended;
        private byte previous;
        private byte beforeMatch;
        private boolean wasClosing;

        SheetScan(boolean wanted) {
            this.wanted = wanted;
        }

        void feed(byte[] buffer, int read) {
            if (!wanted) return;
            var from = ended ? 0 : endOfData(buffer, read);
            if (ended && after.length() < KEPT)
                after.append(new String(buffer, from, read - from, StandardCharsets.ISO_8859_1));
        }

        private int endOfData(byte[] buffer, int read) {
            for (var i = 0; i < read; i++) {
                var letter = buffer[i];
                if (letter == END_OF_DATA[matched]) {
                    if (matched++ == 0) beforeMatch = previous;
                    if (matched == END_OF_DATA.length) {
                        matched = 0;
                        // "</sheetData>" or "</x:sheetData>"
                        if (beforeMatch == '/' || beforeMatch == ':' && wasClosing) {
                            ended = true;
                            return i + 1;
                        }
                    }
                } else {
                    matched = 0;
                    if (letter == '<') wasClosing = false;
                    if (letter == '/' && previous == '<') wasClosing = true;
                }
                previous = letter;
            }
            return read;
        }

        String afterTheData() {
            return after.toString();
        }
    }
}
