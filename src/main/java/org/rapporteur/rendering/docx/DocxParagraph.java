package org.rapporteur.rendering.docx;

import java.math.BigInteger;
import java.text.Bidi;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;
import org.rapporteur.rendering.content.Inline;
import org.rapporteur.rendering.content.ReportBlock;
import org.rapporteur.rendering.output.BidiControls;
import org.rapporteur.rendering.output.XmlText;
import org.rapporteur.shared.LanguageTag;

/// A paragraph, written from start to end. Its text is split into runs of one direction, because
/// DOCX states the direction of each run.
final class DocxParagraph {

  private final DocxFile file;
  private final XWPFParagraph paragraph;

  DocxParagraph(DocxFile file, XWPFParagraph paragraph) {
    this.file = file;
    this.paragraph = paragraph;
  }

  DocxParagraph style(String style) {
    paragraph.setStyle(style);
    if (file.isRightToLeft() && !properties().isSetBidi()) {
      properties().addNewBidi();
    }
    return this;
  }

  /// Sets the direction of another language.
  DocxParagraph direction(LanguageTag language) {
    boolean isSet = properties().isSetBidi();
    if (language.isRightToLeft() && !isSet) {
      properties().addNewBidi();
    } else if (!language.isRightToLeft() && isSet) {
      properties().unsetBidi();
    }
    return this;
  }

  /// Suppresses the number that the style gives a heading.
  DocxParagraph unnumbered() {
    return numbering(BigInteger.ZERO);
  }

  /// Adds a bookmark, if the name is not null.
  DocxParagraph bookmark(@Nullable String name) {
    if (name != null) {
      endBookmark(startBookmark(name));
    }
    return this;
  }

  BigInteger startBookmark(String name) {
    return file.startBookmark(paragraph.getCTP(), name);
  }

  void endBookmark(BigInteger id) {
    paragraph.getCTP().addNewBookmarkEnd().setId(id);
  }

  /// Writes a text in a content control, in which word processors do not let it be changed.
  void locked(String tag, String text) {
    var control = paragraph.getCTP().addNewSdt();
    var properties = control.addNewSdtPr();
    properties.addNewTag().setVal(tag);
    properties.addNewLock().setVal(STLock.CONTENT_LOCKED);
    write(text, file.language(), control.addNewSdtContent()::addNewR, "");
  }

  /// Sets another numbering than that of the style.
  DocxParagraph numbering(BigInteger numbering) {
    properties().addNewNumPr().addNewNumId().setVal(numbering);
    return this;
  }

  void keepWithNext() {
    paragraph.setKeepNext(true);
  }

  void alignEnd() {
    properties().addNewJc().setVal(STJc.END);
  }

  void write(List<Inline> runs) {
    for (Inline run : runs) {
      switch (run) {
        case Inline.Text(String text) -> text(text);
        case Inline.Isolated(String text) -> text(text);
        case Inline.Quote(String text, var language) -> quote(text, language);
        case Inline.PersonName(String text) -> name(text);
        case Inline.Link(String url, String text) -> link(url, text);
        case Inline.CrossReference(String id, String text, var description) ->
            write(text, file.language(), linkTo(id)::addNewR, "Hyperlink");
        case Inline.FootnoteMark(var footnote) -> footnote(footnote.text());
      }
    }
  }

  DocxParagraph text(String text) {
    return text(text, file.language());
  }

  DocxParagraph text(String text, LanguageTag language) {
    write(text, language, paragraph.getCTP()::addNewR, "");
    return this;
  }

  /// Writes a quotation. Marks around text of the other direction keep the punctuation beside it in
  /// the direction of the paragraph.
  private void quote(String text, LanguageTag language) {
    String mark = language.isRightToLeft() != file.isRightToLeft() ? directionMark() : "";
    text(mark).text(text, language).text(mark);
  }

  private void name(String text) {
    var bidi = new Bidi(text, direction());
    boolean isForeign = file.isRightToLeft() ? !bidi.isRightToLeft() : !bidi.isLeftToRight();
    String mark = isForeign ? directionMark() : "";
    text(mark).text(text).text(mark);
  }

  private String directionMark() {
    return file.isRightToLeft() ? "\u200F" : "\u200E";
  }

  DocxParagraph tab() {
    paragraph.getCTP().addNewR().addNewTab();
    return this;
  }

  private void link(String url, String text) {
    CTHyperlink link = paragraph.getCTP().addNewHyperlink();
    link.setId(file.relationTo(url));
    write(text, file.language(), link::addNewR, "Hyperlink");
  }

  /// Writes number, tab and title as one link without the style of links.
  void contentsEntry(ReportBlock.Heading heading) {
    CTHyperlink link = linkTo(Objects.requireNonNull(heading.id()));
    if (!heading.number().isEmpty()) {
      write(heading.number(), file.language(), link::addNewR, "");
      link.addNewR().addNewTab();
    }
    write(heading.text(), file.language(), link::addNewR, "");
  }

  void footnote(String text) {
    var note = file.file().createFootnote();
    new DocxParagraph(file, note.createParagraph()).style("FootnoteText").text(" " + text);
    paragraph.addFootnoteReference(note);
  }

  void pageNumber() {
    paragraph.getCTP().addNewFldSimple().setInstr(" PAGE ");
  }

  void startField(String instruction) {
    paragraph.getCTP().addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    paragraph.getCTP().addNewR().addNewInstrText().setStringValue(instruction);
    paragraph.getCTP().addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
  }

  void endField() {
    paragraph.getCTP().addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
  }

  XWPFRun run() {
    return paragraph.createRun();
  }

  private CTHyperlink linkTo(String bookmark) {
    CTHyperlink link = paragraph.getCTP().addNewHyperlink();
    link.setAnchor(DocxFile.bookmarkName(bookmark));
    return link;
  }

  private org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr properties() {
    return paragraph.getCTP().isSetPPr()
        ? paragraph.getCTP().getPPr()
        : paragraph.getCTP().addNewPPr();
  }

  private void write(
      String text, LanguageTag language, java.util.function.Supplier<CTR> runs, String style) {
    String clean = BidiControls.closeOpen(XmlText.removeForbidden(text));
    if (clean.isEmpty()) {
      return;
    }
    var bidi = new Bidi(clean, direction());
    for (int i = 0; i < bidi.getRunCount(); i++) {
      boolean rightToLeft = bidi.getRunLevel(i) % 2 == 1;
      CTR run = runs.get();
      format(run, language, rightToLeft, style);
      lines(run, clean.substring(bidi.getRunStart(i), bidi.getRunLimit(i)));
    }
  }

  private int direction() {
    return file.isRightToLeft() ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
  }

  private void format(CTR run, LanguageTag language, boolean rightToLeft, String style) {
    boolean isForeign = !language.equals(file.language());
    if (!isForeign && !rightToLeft && style.isEmpty()) {
      return;
    }
    CTRPr properties = run.addNewRPr();
    if (!style.isEmpty()) {
      properties.addNewRStyle().setVal(style);
    }
    if (rightToLeft) {
      properties.addNewRtl();
    }
    if (isForeign && !language.equals(LanguageTag.UNDETERMINED)) {
      var lang = properties.addNewLang();
      if (language.isRightToLeft()) {
        lang.setBidi(language.value());
      } else if (language.value().startsWith("zh") || language.value().equals("ja")) {
        lang.setEastAsia(language.value());
      } else {
        lang.setVal(language.value());
      }
    }
  }

  private static void lines(CTR run, String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addNewBr();
      }
      var words = run.addNewT();
      words.setStringValue(lines[i]);
      words.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }
  }
}
