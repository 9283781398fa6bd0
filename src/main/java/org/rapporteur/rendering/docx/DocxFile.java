package org.rapporteur.rendering.docx;

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
import org.rapporteur.rendering.output.XmlText;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.format.ReproducibleZip;

/// A DOCX file: its styles, numbering, pages and properties, and the links of its paragraphs.
final class DocxFile {

  /// The width of the text on A4 with the margins of UN documents, in twentieths of a point.
  static final int TEXT_WIDTH = 9070;

  private static final long PAGE_WIDTH = 11906;
  private static final long PAGE_HEIGHT = 16838;
  private static final int MARGIN = 1418;

  private final XWPFDocument file = new XWPFDocument();
  private final LanguageTag language;
  private final Map<String, String> relations = new HashMap<>();
  private int bookmarks;

  DocxFile(LanguageTag language, String title) throws IOException {
    this.language = language;
    file.createStyles().setStyles(createStyles(language));
    file.createNumbering()
        .setNumbering(parse("numbering.xml", NumberingDocument.Factory::parse).getNumbering());
    setProperties(title);
    // POI omits the footnote separators.
    file.createFootnotes()
        .setFootnotes(parse("footnotes.xml", FootnotesDocument.Factory::parse).getFootnotes());
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

  DocxParagraph paragraph(String style) {
    return new DocxParagraph(this, file.createParagraph()).style(style);
  }

  /// Returns the id of the relation to a URL. All links to one URL share it.
  String relationTo(String url) {
    return relations.computeIfAbsent(
        url,
        address ->
            file.getPackagePart()
                .addExternalRelationship(address, XWPFRelation.HYPERLINK.getRelation())
                .getId());
  }

  /// Starts a bookmark and returns its id, which ends it.
  BigInteger startBookmark(CTP paragraph, String name) {
    CTBookmark start = paragraph.addNewBookmarkStart();
    start.setId(BigInteger.valueOf(++bookmarks));
    start.setName(bookmarkName(name));
    return start.getId();
  }

  /// Replaces hyphens, which bookmarks cannot have.
  static String bookmarkName(String id) {
    return id.replace('-', '_');
  }

  /// Writes footer and page size. Call it last: the section is at the end of the body.
  void finishPages(String footer) {
    var paragraph =
        new DocxParagraph(this, file.createFooter(HeaderFooterType.DEFAULT).createParagraph())
            .style("Footer");
    paragraph.text(footer).tab().pageNumber();
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

  /// Writes a temporary file first, because POI sets the order and the times of the entries.
  void write(OutputStream out) throws IOException {
    Path temporary = Files.createTempFile("report-", ".docx");
    try {
      try (var unordered = Files.newOutputStream(temporary)) {
        file.write(unordered);
      }
      file.close();
      byte[] settings = parse("settings.xml", InputStream::readAllBytes);
      ReproducibleZip.write(temporary, Map.of("word/settings.xml", settings), out);
    } finally {
      Files.delete(temporary);
    }
  }

  private static CTStyles createStyles(LanguageTag language) throws IOException {
    CTStyles styles = parse("styles.xml", StylesDocument.Factory::parse).getStyles();
    var run = styles.getDocDefaults().getRPrDefault().getRPr().getLangArray(0);
    if (language.isRightToLeft()) {
      run.setBidi(language.value());
    } else if (language.value().startsWith("zh")) {
      run.setEastAsia("zh-CN");
    } else {
      run.setVal(language.value());
    }
    return styles;
  }

  private interface Parser<T> {
    T parse(InputStream in) throws IOException, XmlException;
  }

  private static <T> T parse(String resource, Parser<T> parser) throws IOException {
    try (InputStream in = open(resource)) {
      return parser.parse(in);
    } catch (XmlException e) {
      throw new IllegalStateException(resource + " is not valid", e);
    }
  }

  /// Sets the properties of a published edition.
  void setEdition(ReportDocument document) {
    var core = file.getProperties().getCoreProperties();
    var published = Optional.of(Date.from(document.publishedAt()));
    core.setCreator(XmlText.removeForbidden(document.masthead().institution()));
    core.setSubjectProperty(
        XmlText.removeForbidden(Optional.ofNullable(document.masthead().symbol()).orElse("")));
    core.setCreated(published);
    core.setModified(published);
    core.setRevision(String.valueOf(document.edition()));
  }

  private void setProperties(String title) {
    var core = file.getProperties().getCoreProperties();
    core.setTitle(XmlText.removeForbidden(title));
    try {
      core.getUnderlyingProperties().setLanguageProperty(Optional.of(language.value()));
    } catch (RuntimeException e) {
      throw new IllegalStateException("The language is not set: " + language, e);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(DocxFile.class.getResourceAsStream(resource));
  }

  String addPicture(byte[] picture, org.apache.poi.common.usermodel.PictureType type) {
    try {
      return file.addPictureData(picture, type);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("The type of a picture is not supported: " + type, e);
    }
  }
}
