package org.rapporteur.rendering.format.pdf;

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
import org.rapporteur.rendering.document.StoredForm;
import org.rapporteur.shared.Sha256;

/// What the formatter leaves undone: descriptions of links, names of notes, languages of words, the
/// order in which right-to-left text is read, and dates of the edition instead of the moment.
final class PdfFinishing {

  private final ReportDocument document;

  PdfFinishing(ReportDocument document) {
    this.document = document;
  }

  /// @param out stays open
  void finish(Path laidOut, OutputStream out) throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(laidOut.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      new PdfTags(pdf).mend();
      String all = StoredForm.of(document);
      if (FoText.hasTextToTheLeft(all)) {
        new PdfReadingOrder(pdf, document.language().isRightToLeft()).tell();
      }
      PdfCharacters.mend(pdf);
      pdf.getDocumentCatalog().setLanguage(document.language().value());
      date(pdf);
      name(pdf, all);
      pdf.save(out);
    }
  }

  private void date(PDDocument pdf) throws IOException {
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

  /// The same edition has the same name, and no other.
  private static void name(PDDocument pdf, String all) {
    byte[] name = HexFormat.of().parseHex(Sha256.hex(all).substring(0, 32));
    var both = new COSArray();
    both.add(new COSString(name));
    both.add(new COSString(name));
    pdf.getDocument().getTrailer().setItem(COSName.ID, both);
  }
}
