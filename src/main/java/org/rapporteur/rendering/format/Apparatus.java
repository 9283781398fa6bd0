package org.rapporteur.rendering.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.rendering.document.Citation;
import org.rapporteur.rendering.document.NumberedParagraph;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.Sentence;
import org.rapporteur.rendering.document.SummaryPoint;

/// What hangs on the sentences of a report: footnotes, counted through the document, and citations,
/// of which long lists are cut in the text and given in full at the end.
public final class Apparatus {

  /// More than this many citations behind a sentence hide the text; one over is shown rather than
  /// "+1".
  static final int SHOWN = 5;

  /// A paragraph, by its number, or a point of the summary, counted from 1.
  public record Place(boolean inSummary, int number) {

    public static Place paragraph(int number) {
      return new Place(false, number);
    }

    public static Place point(int number) {
      return new Place(true, number);
    }

    /// What an address names behind its `#`.
    public String anchor() {
      return (inSummary ? "sum" : "p") + number;
    }

    /// Where the citations of a sentence stand in full.
    public String fullList(int sentence) {
      return anchor() + "-" + sentence;
    }
  }

  public record Note(int number, String text, Place place) {}

  /// @param sentence counted from 1 within its place
  public record FullList(Place place, int sentence, List<Citation> citations) {

    public String id() {
      return place.fullList(sentence);
    }
  }

  private final Map<Spot, Note> notes = new LinkedHashMap<>();
  private final List<FullList> fullLists = new ArrayList<>();

  private final boolean corrected;

  private record Spot(Place place, int sentence) {}

  public Apparatus(ReportDocument document) {
    corrected = !document.corrections().isEmpty();
    int point = 0;
    for (SummaryPoint of : document.summary()) {
      add(Place.point(++point), of.sentences());
    }
    for (NumberedParagraph paragraph : document.paragraphs()) {
      add(Place.paragraph(paragraph.number()), paragraph.sentences());
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

  public Optional<Note> note(Place place, int sentence) {
    return Optional.ofNullable(notes.get(new Spot(place, sentence)));
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

  private void add(Place place, List<Sentence> sentences) {
    int position = 0;
    for (Sentence sentence : sentences) {
      add(place, ++position, sentence);
    }
  }

  private void add(Place place, int position, Sentence sentence) {
    String footnote = sentence.footnote();
    if (footnote != null) {
      var note = new Note(notes.size() + 1, footnote, place);
      notes.put(new Spot(place, position), note);
    }
    if (isCut(sentence)) {
      fullLists.add(new FullList(place, position, sentence.citations()));
    }
  }
}
