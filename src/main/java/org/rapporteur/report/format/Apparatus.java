package org.rapporteur.report.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.report.document.Citation;
import org.rapporteur.report.document.NumberedParagraph;
import org.rapporteur.report.document.ReportDocument;
import org.rapporteur.report.document.Sentence;

/// What hangs on the sentences of a report: footnotes, counted through the document, and citations,
/// of which long lists are cut in the text and given in full at the end.
public final class Apparatus {

  /// More than this many citations behind a sentence hide the text; one over is shown rather than
  /// "+1".
  static final int SHOWN = 5;

  public record Note(int number, String text, int paragraph) {}

  /// @param sentence counted from 1 within its paragraph
  public record FullList(int paragraph, int sentence, List<Citation> citations) {

    public String id() {
      return "p%d-%d".formatted(paragraph, sentence);
    }
  }

  private final Map<Place, Note> notes = new LinkedHashMap<>();
  private final List<FullList> fullLists = new ArrayList<>();

  private final boolean corrected;

  private record Place(int paragraph, int sentence) {}

  public Apparatus(ReportDocument document) {
    corrected = !document.corrections().isEmpty();
    for (NumberedParagraph paragraph : document.paragraphs()) {
      int position = 0;
      for (Sentence sentence : paragraph.sentences()) {
        add(paragraph.number(), ++position, sentence);
      }
    }
  }

  /// The annexes that there are: anchor to heading, in order.
  public Map<String, String> annexes(ReportWords words) {
    var annexes = new LinkedHashMap<String, String>();
    annexes.put("annex", words.text("report.annex.contributions"));
    annexes.put("method", words.text("report.annex.method"));
    if (!fullLists.isEmpty()) {
      annexes.put("citations", words.text("report.annex.citations"));
    }
    if (corrected) {
      annexes.put("corrections", words.text("report.corrections"));
    }
    return annexes;
  }

  public List<Note> notes() {
    return List.copyOf(notes.values());
  }

  public Optional<Note> note(int paragraph, int sentence) {
    return Optional.ofNullable(notes.get(new Place(paragraph, sentence)));
  }

  public List<FullList> fullLists() {
    return fullLists;
  }

  public static List<Citation> shown(Sentence sentence) {
    return isCut(sentence) ? sentence.citations().subList(0, SHOWN) : sentence.citations();
  }

  /// How many citations [#shown] leaves out.
  public static int hidden(Sentence sentence) {
    return isCut(sentence) ? sentence.citations().size() - SHOWN : 0;
  }

  private static boolean isCut(Sentence sentence) {
    return sentence.citations().size() > SHOWN + 1;
  }

  private void add(int paragraph, int position, Sentence sentence) {
    String footnote = sentence.footnote();
    if (footnote != null) {
      var note = new Note(notes.size() + 1, footnote, paragraph);
      notes.put(new Place(paragraph, position), note);
    }
    if (isCut(sentence)) {
      fullLists.add(new FullList(paragraph, position, sentence.citations()));
    }
  }
}
