package org.rapporteur.report;

import java.util.stream.Collectors;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.text.Sentence;

/// What a paragraph of an edition says itself, its footnotes included, without the words that it
/// quotes: those are found where they were said, and are gone from there the moment they are taken
/// away.
public record ParagraphWords(int number, String text) {

  private static final String LEFT_OUT = "…";

  static ParagraphWords of(Block.Paragraph paragraph) {
    return new ParagraphWords(
        paragraph.number(),
        paragraph.sentences().stream().map(ParagraphWords::of).collect(Collectors.joining(" ")));
  }

  private static String of(Sentence sentence) {
    String words =
        sentence.parts().stream()
            .map(part -> part.quotedSpan() == null ? part.text() : LEFT_OUT)
            .collect(Collectors.joining());
    String footnote = sentence.footnote();
    return footnote == null ? words : words + " " + footnote;
  }
}
