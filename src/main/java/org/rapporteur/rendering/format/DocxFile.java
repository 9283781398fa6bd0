package org.rapporteur.rendering.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.LanguageTag;

/// A word processor's file in the making: its styles, numbering, page and properties, and what its
/// paragraphs share.
final class DocxFile {

  /// A4 with the margins of UN documents; the text is 9,070 twentieths of a point wide.
  static final int TEXT_WIDTH = 9070;

  private static final long PAGE_WIDTH = 11906;
  private static final long PAGE_HEIGHT = 16838;
  private static final int MARGIN = 1418;

  private final XWPFDocument file = new XWPFDocument();
  private final LanguageTag language;
  private final Map<String, String> relations = new HashMap<>();
  private int bookmarks;

  DocxFile(ReportDocument document) throws IOException {
    language = document.language();
    styles();
    numbering();
    properties(document);
    footnotes();
  }

  XWPFDocument file() {
    return file;
  }

  LanguageTag language() {
    return language;
  }

  boolean isRightToLeft() {
    return language.isRightToLeft();
  }

  /// The invisible letter of the report's direction; nothing where text of the other direction is
  /// the exception.
  String mark() {
    return isRightToLeft() ? "\u200F" : "";
  }

  DocxParagraph paragraph(String style) {
    return new DocxParagraph(this, file.createParagraph()).styled(style);
  }

  /// The same address is one relation, however often it is linked.
  String relationTo(String address) {
    return relations.computeIfAbsent(
        address,
        a ->
            file.getPackagePart()
                .addExternalRelationship(a, XWPFRelation.HYPERLINK.getRelation())
                .getId());
  }

  void startBookmark(CTP paragraph, String name) {
    CTBookmark start = paragraph.addNewBookmarkStart();
    start.setId(BigInteger.valueOf(++bookmarks));
    start.setName(bookmarkName(name));
    paragraph.addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
  }

  /// Bookmarks know letters, digits and underscores only.
  static String bookmarkName(String id) {
    return id.replace('-', '_');
  }

  /// The foot of every page, and the page itself: last, because the section stands at the end of
  /// the body.
  void finishPages(String symbol) {
    var foot =
        new DocxParagraph(this, file.createFooter(HeaderFooterType.DEFAULT).createParagraph())
            .styled("Footer");
    foot.text(symbol).tab().pageNumber();
    CTSectPr section =
        file.getDocument().getBody().isSetSectPr()
            ? file.getDocument().getBody().getSectPr()
            : file.getDocument().getBody().addNewSectPr();
    var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(PAGE_HEIGHT));
    CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    var margin = BigInteger.valueOf(MARGIN);
    margins.setTop(margin);
    margins.setBottom(margin);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setHeader(BigInteger.valueOf(MARGIN / 2));
    margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    margins.setGutter(BigInteger.ZERO);
    if (isRightToLeft()) {
      section.addNewBidi();
    }
  }

  /// By way of a file, because the library writes its parts in an order and at times of its own.
  void write(OutputStream out) throws IOException {
    Path unstable = Files.createTempFile("report-", ".docx");
    try {
      try (var written = Files.newOutputStream(unstable)) {
        file.write(written);
      }
      file.close();
      StableZip.write(unstable, Map.of("word/settings.xml", resource("settings.xml")), out);
    } finally {
      Files.delete(unstable);
    }
  }

  private void styles() throws IOException {
    try (InputStream in = stream("styles.xml")) {
      CTStyles styles = StylesDocument.Factory.parse(in).getStyles();
      var run = styles.getDocDefaults().getRPrDefault().getRPr().getLangArray(0);
      if (isRightToLeft()) {
        run.setBidi(language.value());
      } else if (language.value().startsWith("zh")) {
        run.setEastAsia("zh-CN");
      } else {
        run.setVal(language.value());
      }
      file.createStyles().setStyles(styles);
    } catch (XmlException e) {
      throw new IllegalStateException("The styles of the DOCX are broken", e);
    }
  }

  private void numbering() throws IOException {
    try (InputStream in = stream("numbering.xml")) {
      file.createNumbering().setNumbering(NumberingDocument.Factory.parse(in).getNumbering());
    } catch (XmlException e) {
      throw new IllegalStateException("The numbering of the DOCX is broken", e);
    }
  }

  /// The lines that part footnotes from the text are footnotes themselves, which POI leaves out.
  private void footnotes() throws IOException {
    try (InputStream in = stream("footnotes.xml")) {
      file.createFootnotes().setFootnotes(FootnotesDocument.Factory.parse(in).getFootnotes());
    } catch (XmlException e) {
      throw new IllegalStateException("The footnotes of the DOCX are broken", e);
    }
  }

  private void properties(ReportDocument document) {
    var core = file.getProperties().getCoreProperties();
    var published = Optional.of(Date.from(document.publishedAt()));
    core.setTitle(XmlText.of(document.masthead().title()));
    core.setCreator(XmlText.of(document.masthead().institution()));
    core.setSubjectProperty(
        XmlText.of(Optional.ofNullable(document.masthead().symbol()).orElse("")));
    core.setCreated(published);
    core.setModified(published);
    core.setRevision(String.valueOf(document.edition()));
    try {
      core.getUnderlyingProperties().setLanguageProperty(Optional.of(language.value()));
    } catch (RuntimeException e) {
      throw new IllegalStateException("The language is not set: " + language, e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = stream(name)) {
      return in.readAllBytes();
    }
  }

  private static InputStream stream(String name) throws IOException {
    return Objects.requireNonNull(DocxFile.class.getResourceAsStream("docx/" + name));
  }

  String picture(byte[] picture, org.apache.poi.common.usermodel.PictureType type) {
    try {
      return file.addPictureData(picture, type);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("A picture of our own has no proper type: " + type, e);
    }
  }
}
