package org.rapporteur.synthesis.rephrasing.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// A paragraph that goes out, and what a model makes of it.
public final class Paragraphs {

  public static final List<String> GROUPS =
      List.of(
          "Governments",
          "private sector",
          "civil society",
          "international organizations",
          "technical and academic community",
          "African States");

  public static final String COUNTED =
      "Most contributors (34 of 51) addressed the theme remote hubs, and they did not ask for money.";
  public static final String GROUPED =
      "The contributors came from Governments (12), the private sector (9) and civil society (13).";
  public static final String QUOTED =
      "One contributor from civil society wrote: “Hubs need a moderator in the room.” (C7).";
  public static final String AGREED =
      "With that comment 12 of 40 from Governments agreed and 31 of 40 from civil society disagreed.";

  private Paragraphs() {}

  public static Gate gate() {
    return new Gate(
        LanguageTag.ENGLISH,
        WeightyWords.of(LanguageTag.ENGLISH, GROUPS).orElseThrow(),
        new SentenceSplitter(),
        new LanguageDetection());
  }

  public static List<SentSentence> sent(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(
            at ->
                new SentSentence(
                    "K" + (at + 1), sentence(texts[at], at + 1, at + 20), counts(texts[at])))
        .toList();
  }

  private static List<String> counts(String text) {
    return text.equals(COUNTED) ? List.of("most contributors (34 of 51)") : List.of();
  }

  public static DraftSentence sentence(String text, int... cited) {
    var citations = new ArrayList<CitationRef>();
    for (int comment : cited) {
      citations.add(new CitationRef(comment, 1, null));
    }
    return new DraftSentence(text, SentenceKind.WRITTEN, citations, quotes(text), List.of(), null);
  }

  private static List<QuoteRef> quotes(String text) {
    int start = text.indexOf("“Hubs") + 1;
    int end = text.indexOf('”');
    return start < 1
        ? List.of()
        : List.of(new QuoteRef(start, end, 7, 1, new TextSpan(0, end - start)));
  }

  public static List<ProposedSentence> proposed(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(at -> new ProposedSentence(List.of("K" + (at + 1)), texts[at]))
        .toList();
  }
}
