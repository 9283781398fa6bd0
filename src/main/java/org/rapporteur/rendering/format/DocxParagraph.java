package org.rapporteur.rendering.format;

import java.math.BigInteger;
import java.text.Bidi;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.rapporteur.shared.LanguageTag;

/// A paragraph being written from start to end. Its text is cut into runs of one direction, because
/// a word processor is told the direction of each.
final class DocxParagraph {

  private final DocxFile file;
  private final XWPFParagraph paragraph;

  DocxParagraph(DocxFile file, XWPFParagraph paragraph) {
    this.file = file;
    this.paragraph = paragraph;
  }

  DocxParagraph styled(String style) {
    paragraph.setStyle(style);
    if (file.isRightToLeft() && !properties().isSetBidi()) {
      properties().addNewBidi();
    }
    return this;
  }

  /// For a paragraph in another language than the report's.
  DocxParagraph directed(LanguageTag language) {
    boolean already = properties().isSetBidi();
    if (language.isRightToLeft() && !already) {
      properties().addNewBidi();
    } else if (!language.isRightToLeft() && already) {
      properties().unsetBidi();
    }
    return this;
  }

  /// For a heading that its style would number.
  DocxParagraph unnumbered() {
    properties().addNewNumPr().addNewNumId().setVal(BigInteger.ZERO);
    return this;
  }

  DocxParagraph bookmark(String name) {
    file.startBookmark(paragraph.getCTP(), name);
    return this;
  }

  /// No page break after it.
  DocxParagraph keptWithNext() {
    paragraph.setKeepNext(true);
    return this;
  }

  DocxParagraph atTheEnd() {
    properties().addNewJc().setVal(STJc.END);
    return this;
  }

  DocxParagraph text(String text) {
    return text(text, file.language());
  }

  DocxParagraph text(String text, LanguageTag language) {
    write(text, language, paragraph.getCTP()::addNewR, "");
    return this;
  }

  /// Words of another language inside a sentence, kept apart from what stands around them:
  /// without the marks the punctuation between two stretches of the other direction would be
  /// drawn in that direction too.
  DocxParagraph quote(String text, LanguageTag language) {
    boolean apart = language.isRightToLeft() != file.isRightToLeft();
    String mark = file.isRightToLeft() ? "\u200F" : "\u200E";
    return text(apart ? mark : "").text(text, language).text(apart ? mark : "");
  }

  /// A name, kept apart where it has letters of the other direction.
  DocxParagraph name(String text) {
    var bidi = new Bidi(text, direction());
    boolean apart = file.isRightToLeft() ? !bidi.isRightToLeft() : !bidi.isLeftToRight();
    String mark = file.isRightToLeft() ? "\u200F" : "\u200E";
    return text(apart ? mark : "").text(text).text(apart ? mark : "");
  }

  DocxParagraph tab() {
    paragraph.getCTP().addNewR().addNewTab();
    return this;
  }

  DocxParagraph link(String address, String text) {
    CTHyperlink link = paragraph.getCTP().addNewHyperlink();
    link.setId(file.relationTo(address));
    write(text, file.language(), link::addNewR, "Hyperlink");
    return this;
  }

  DocxParagraph linkWithin(String bookmark, String text) {
    write(text, file.language(), linkTo(bookmark)::addNewR, "Hyperlink");
    return this;
  }

  /// An entry of the contents: number, tab, title, all one link in plain letters.
  DocxParagraph entry(String bookmark, String number, String title) {
    CTHyperlink link = linkTo(bookmark);
    if (!number.isEmpty()) {
      write(number, file.language(), link::addNewR, "");
      link.addNewR().addNewTab();
    }
    write(title, file.language(), link::addNewR, "");
    return this;
  }

  DocxParagraph footnote(String text) {
    var note = file.file().createFootnote();
    new DocxParagraph(file, note.createParagraph()).styled("FootnoteText").text(" " + text);
    paragraph.addFootnoteReference(note);
    return this;
  }

  DocxParagraph pageNumber() {
    paragraph.getCTP().addNewFldSimple().setInstr(" PAGE ");
    return this;
  }

  DocxParagraph startField(String instruction) {
    paragraph.getCTP().addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    paragraph.getCTP().addNewR().addNewInstrText().setStringValue(instruction);
    paragraph.getCTP().addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    return this;
  }

  DocxParagraph endField() {
    paragraph.getCTP().addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    return this;
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
    String clean = Directions.closed(XmlText.of(text));
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
    boolean foreign = !language.equals(file.language());
    if (!foreign && !rightToLeft && style.isEmpty()) {
      return;
    }
    CTRPr properties = run.addNewRPr();
    if (!style.isEmpty()) {
      properties.addNewRStyle().setVal(style);
    }
    if (rightToLeft) {
      properties.addNewRtl();
    }
    if (foreign && !language.equals(LanguageTag.UNDETERMINED)) {
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
