package org.rapporteur.rendering.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.Sha256;

/// Completes the PDF of FOP: its tags, the reading order of right-to-left text, and the language,
/// dates and id of the edition.
final class PdfPostProcessor {

  private final ReportDocument document;

  PdfPostProcessor(ReportDocument document) {
    this.document = document;
  }

  /// @param out is not closed
  void process(Path layout, OutputStream out) throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(layout.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      new PdfTags(pdf).fix();
      String text = document.toString();
      if (TextDirection.hasRightToLeft(text)) {
        new PdfReadingOrder(pdf, document.language().isRightToLeft()).fix();
      }
      ArabicShapes.fixCharacterMaps(pdf);
      pdf.getDocumentCatalog().setLanguage(document.language().value());
      setDates(pdf);
      setId(pdf, text);
      pdf.save(out);
    }
  }

  private void setDates(PDDocument pdf) throws IOException {
    Instant published = document.publishedAt().truncatedTo(ChronoUnit.SECONDS);
    var information = pdf.getDocumentInformation();
    information.setCreationDate(GregorianCalendar.from(published.atZone(ZoneOffset.UTC)));
    information.getCOSObject().removeItem(COSName.MOD_DATE);
    var metadata = pdf.getDocumentCatalog().getMetadata();
    String written = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String dated =
        written
            .replaceAll("(<xmp:(?:CreateDate|MetadataDate)>)[^<]*<", "$1" + published + "<")
            .replaceAll("(<dc:date>\\s*<rdf:Seq>\\s*<rdf:li>)[^<]*<", "$1" + published + "<")
            .replaceAll("\\s*<xmp:ModifyDate>[^<]*</xmp:ModifyDate>", "");
    metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
  }

  /// Derives the id from the content of the edition.
  private static void setId(PDDocument pdf, String text) {
    byte[] id = HexFormat.of().parseHex(Sha256.hex(text).substring(0, 32));
    var ids = new COSArray();
    ids.add(new COSString(id));
    ids.add(new COSString(id));
    pdf.getDocument().getTrailer().setItem(COSName.ID, ids);
  }
}
