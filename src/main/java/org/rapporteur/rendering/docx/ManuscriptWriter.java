package org.rapporteur.rendering.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;
import org.rapporteur.rendering.content.BlockStyle;
import org.rapporteur.rendering.content.Inline;
import org.rapporteur.rendering.content.ReportBlock;
import org.rapporteur.rendering.content.ReportBlock.Cell;
import org.rapporteur.shared.LanguageTag;

/// Writes a draft as a DOCX file that people edit and [ManuscriptReader] reads. Each paragraph is a
/// content control and a bookmark: Word preserves the one, LibreOffice the other.
public final class ManuscriptWriter {

  /// The tag of text that is about the file and not a part of the draft.
  static final String NOTE = "note";

  private static final BigInteger NUMBERED = BigInteger.TWO;

  /// Word does not open a file with a longer tag.
  private static final int MAX_TAG = 64;

  private final DocxFile file;
  private final DocxReport blocks;
  private final Pattern marks;
  private BigInteger numbering = NUMBERED;
  private int nextNumber = 1;

  /// @param properties by which the reader identifies the draft
  /// @param citation the form of a citation mark
  public ManuscriptWriter(
      LanguageTag language, String title, Map<String, String> properties, Pattern citation)
      throws IOException {
    file = new DocxFile(language, title);
    blocks = new DocxReport(file);
    marks = Pattern.compile("\\s*\\[(\\d{1,3})\\]|" + citation.pattern());
    var custom = file.file().getProperties().getCustomProperties();
    properties.forEach(custom::addProperty);
    control("Title", NOTE, title, STLock.SDT_CONTENT_LOCKED).text(title);
  }

  /// Adds text about the file, which is not imported.
  public void note(String text) {
    control("Detail", NOTE, NOTE, STLock.SDT_CONTENT_LOCKED).text(text);
  }

  public void heading(int level, String text) {
    control("Heading" + level, "heading", text, STLock.SDT_CONTENT_LOCKED).unnumbered().text(text);
  }

  public void quote(String text) {
    control("Quote", "quote", text, STLock.SDT_CONTENT_LOCKED).text(text);
  }

  /// Adds a paragraph of the draft.
  ///
  /// @param name read out for its content control
  public void paragraph(
      ManuscriptTag tag, int number, String name, String text, List<String> footnotes) {
    var paragraph =
        control("NumberedParagraph", tag.toString(), name, STLock.SDT_LOCKED)
            .numbering(numbering(number));
    var bookmark = paragraph.startBookmark(tag.toString());
    var mark = marks.matcher(text);
    int from = 0;
    while (mark.find()) {
      int footnote = mark.group(1) == null ? 0 : Integer.parseInt(mark.group(1));
      if (footnote > footnotes.size() || footnote == 0 && mark.group(1) != null) {
        continue;
      }
      paragraph.text(text.substring(from, mark.start()));
      if (footnote > 0) {
        paragraph.footnote(footnotes.get(footnote - 1));
      } else {
        paragraph.locked(citationTag(mark.group()), mark.group());
      }
      from = mark.end();
    }
    paragraph.text(text.substring(from)).endBookmark(bookmark);
  }

  public void table(String caption, List<String> heads, List<List<String>> rows, String source) {
    blocks.write(text(BlockStyle.CAPTION, caption));
    blocks.write(
        new ReportBlock.Table(
            false,
            caption,
            source,
            heads,
            rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList()));
    blocks.write(text(BlockStyle.TABLE_NOTE, source));
  }

  public void write(String footer, OutputStream out) throws IOException {
    file.finishPages(footer);
    file.write(out);
  }

  private static ReportBlock text(BlockStyle style, String text) {
    return new ReportBlock.Text(style, null, List.of(new Inline.Text(text)));
  }

  private DocxParagraph control(String style, String tag, String name, STLock.Enum lock) {
    var control = file.file().getDocument().getBody().addNewSdt();
    var properties = control.addNewSdtPr();
    properties.addNewAlias().setVal(shorten(name));
    properties.addNewTag().setVal(tag);
    properties.addNewLock().setVal(lock);
    var paragraph = new XWPFParagraph(control.addNewSdtContent().addNewP(), file.file());
    return new DocxParagraph(file, paragraph).style(style);
  }

  private static String shorten(String name) {
    return name.length() <= MAX_TAG ? name : name.substring(0, MAX_TAG - 1) + "…";
  }

  private static String citationTag(String mark) {
    String tag = "cite:" + mark.replaceAll("[\\[\\]\\s]", "");
    return tag.length() <= MAX_TAG ? tag : "cite";
  }

  /// Continues the numbering, or starts a new one if the next number of the file is another.
  private BigInteger numbering(int number) {
    if (number != nextNumber) {
      var numberings = file.file().getNumbering();
      numbering = numbering.add(BigInteger.ONE);
      numberings.addNum(NUMBERED, numbering);
      var start = numberings.getNum(numbering).getCTNum().addNewLvlOverride();
      start.setIlvl(BigInteger.ZERO);
      start.addNewStartOverride().setVal(BigInteger.valueOf(number));
    }
    nextNumber = number + 1;
    return numbering;
  }
}
