package org.rapporteur.rendering.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.docx.EditedManuscript.Kind;
import org.rapporteur.rendering.docx.EditedManuscript.Other;
import org.rapporteur.rendering.docx.EditedManuscript.Remark;
import org.rapporteur.rendering.docx.ManuscriptReader.Note;

/// Reads the main part of an edited draft. A paragraph of the file belongs to the paragraph of the
/// draft whose content control is around or in it, or else whose bookmark is.
final class ManuscriptBody implements DocxParts.Handler {

  /// Stands for a footnote in collected text. XML cannot contain it.
  private static final char FOOTNOTE = '\uFFFF';

  private static final Set<String> OBJECTS =
      Set.of("AlternateContent", "altChunk", "drawing", "object", "oMath", "oMathPara", "pict");

  private static final String CELL_END = " | ";

  private static final class Collected {
    private final ManuscriptTag tag;
    private final StringBuilder text = new StringBuilder();
    private final List<String> footnotes = new ArrayList<>();
    private boolean merges;

    Collected(ManuscriptTag tag) {
      this.tag = tag;
    }

    void append(String words, List<String> notes, boolean mergesWithNext) {
      if (!words.isBlank()) {
        text.append(text.isEmpty() || merges ? "" : "\n\n");
        text.append(numbered(words, footnotes.size()));
      }
      footnotes.addAll(notes);
      merges = mergesWithNext;
    }

    EditedManuscript.Paragraph paragraph() {
      String words = text.toString().replaceAll("[ \\t]*\\n\\n[ \\t]*", "\n\n").strip();
      return new EditedManuscript.Paragraph(tag, words, footnotes);
    }
  }

  private final Map<String, Note> footnotes;
  private final Map<String, Note> endnotes;
  private final Map<String, Note> comments;
  private final EditedText text = new EditedText();
  private final Deque<String> controls = new ArrayDeque<>();
  private final Map<String, ManuscriptTag> bookmarks = new LinkedHashMap<>();
  private final Map<String, Collected> paragraphs = new LinkedHashMap<>();
  private final List<Other> others = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final StringBuilder table = new StringBuilder();
  private int tables;
  private int elementsInObject;
  private int objectStart;
  private @Nullable Collected last;

  /// The state of the current paragraph of the file.
  private @Nullable ManuscriptTag tag;

  private boolean isNote;
  private final List<String> notes = new ArrayList<>();
  private final List<Note> reviewed = new ArrayList<>();

  ManuscriptBody(
      Map<String, Note> footnotes, Map<String, Note> endnotes, Map<String, Note> comments) {
    this.footnotes = footnotes;
    this.endnotes = endnotes;
    this.comments = new HashMap<>(comments);
  }

  EditedManuscript manuscript(Map<String, String> properties) {
    comments.values().forEach(note -> remarks.add(new Remark(null, note.author(), note.text())));
    return new EditedManuscript(
        properties,
        paragraphs.values().stream().map(Collected::paragraph).toList(),
        others,
        remarks);
  }

  @Override
  public void start(String element, XMLStreamReader attributes) {
    if (!text.start(element)) {
      return;
    }
    if (elementsInObject > 0) {
      elementsInObject++;
    } else if (OBJECTS.contains(element)) {
      elementsInObject = 1;
      objectStart = text.length();
    } else {
      startOutsideObject(element, attributes);
    }
  }

  private void startOutsideObject(String element, XMLStreamReader attributes) {
    String id = DocxParts.attribute(attributes, "id");
    switch (element) {
      case "tbl" -> tables++;
      case "sdt" -> controls.push("");
      case "tag" -> startControl(DocxParts.attribute(attributes, "val"));
      case "p" -> startParagraph();
      case "bookmarkStart" ->
          ManuscriptTag.parse(DocxParts.attribute(attributes, "name"))
              .ifPresent(
                  bookmark -> {
                    bookmarks.put(id, bookmark);
                    tag = tag == null ? bookmark : tag;
                  });
      case "bookmarkEnd" -> bookmarks.remove(id);
      case "footnoteReference" -> addFootnote(footnotes.get(id));
      case "endnoteReference" -> addFootnote(endnotes.get(id));
      case "commentReference" -> Stream.ofNullable(comments.remove(id)).forEach(reviewed::add);
      default -> {}
    }
  }

  private void startControl(String name) {
    if (!controls.isEmpty()) {
      controls.pop();
      controls.push(name);
      isNote |= name.equals(ManuscriptWriter.NOTE);
      tag = ManuscriptTag.parse(name).orElse(tag);
    }
  }

  private void startParagraph() {
    isNote = controls.contains(ManuscriptWriter.NOTE);
    tag =
        Stream.concat(
                controls.stream().flatMap(name -> ManuscriptTag.parse(name).stream()),
                bookmarks.values().stream())
            .findFirst()
            .orElse(null);
  }

  private void addFootnote(@Nullable Note note) {
    if (note != null) {
      text.append(FOOTNOTE);
      notes.add(note.text());
    }
  }

  @Override
  public void end(String element) {
    if (!text.end(element)) {
      return;
    }
    if (elementsInObject > 0) {
      endInObject(element);
      return;
    }
    switch (element) {
      case "p" -> endParagraph();
      case "sdt" -> controls.pop();
      case "tbl" -> endTable();
      default -> {}
    }
  }

  private void endInObject(String element) {
    if (element.equals("p")) {
      text.append('\n');
    }
    elementsInObject--;
    if (elementsInObject == 0) {
      others.add(new Other(Kind.OBJECT, text.take(objectStart).strip()));
    }
  }

  private void endParagraph() {
    String words = text.take(0);
    boolean merges = text.takeMergesWithNext();
    if (tables > 0) {
      table.append(withNotes(words)).append(CELL_END);
    } else if (tag == null) {
      addOther(Kind.TEXT, words);
    } else {
      add(tag, words, merges);
    }
    var at = tag;
    reviewed.forEach(note -> remarks.add(new Remark(at, note.author(), note.text())));
    reviewed.clear();
    notes.clear();
  }

  private void add(ManuscriptTag found, String words, boolean merges) {
    var known = paragraphs.get(found.paragraph());
    if (known == null) {
      known = new Collected(found);
      paragraphs.put(found.paragraph(), known);
    } else if (known != last || !known.tag.equals(found)) {
      addOther(Kind.COPY, words);
      return;
    }
    known.append(words, notes, merges);
    last = known;
  }

  private void addOther(Kind kind, String words) {
    if (!words.isBlank() && !isNote) {
      others.add(new Other(kind, withNotes(words)));
    }
  }

  private void endTable() {
    tables--;
    if (tables == 0) {
      others.add(new Other(Kind.TABLE, table.toString().strip()));
      table.setLength(0);
    }
  }

  private String withNotes(String words) {
    var all = new StringBuilder(numbered(words, 0).strip());
    for (int i = 0; i < notes.size(); i++) {
      all.append("\n[").append(i + 1).append("] ").append(notes.get(i));
    }
    return all.toString();
  }

  /// Replaces each footnote by its number in brackets, after a space.
  private static String numbered(String words, int before) {
    var numbered = new StringBuilder();
    int number = before;
    for (char each : words.toCharArray()) {
      if (each != FOOTNOTE) {
        numbered.append(each);
      } else {
        boolean isSpaced =
            numbered.isEmpty() || Character.isWhitespace(numbered.charAt(numbered.length() - 1));
        numbered.append(isSpaced ? "[" : " [").append(++number).append(']');
      }
    }
    return numbered.toString();
  }

  @Override
  public void text(String words) {
    text.text(words);
  }
}
