package org.rapporteur.synthesis.engine.draft;

import java.util.ArrayList;
import java.util.List;

/// Repeats how many took part, what each question drew, its largest themes and how the groups
/// stand, in the draft's own sentences and with their citations: a paragraph for each, so that each
/// is checked and edited alone. A sentence that quotes is left out, for its words would be said
/// twice.
final class SummarySection {

  private final Paragraphs paragraphs;
  private final List<DraftSection> body;

  SummarySection(Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
    this.body = paragraphs.written();
  }

  void write() {
    var summarized = new SummarizedSections(body);
    var points = new ArrayList<DraftParagraph>();
    body.stream()
        .filter(section -> !section.paragraphs().isEmpty())
        .filter(summarized::include)
        .map(section -> section.paragraphs().getFirst())
        .filter(paragraph -> isRepeated(paragraph.sentences().getFirst()))
        .forEach(paragraph -> points.add(repeated(paragraph)));
    paragraphs.summary(points);
  }

  private DraftParagraph repeated(DraftParagraph paragraph) {
    return paragraphs.paragraph(
        paragraph.theme(), paragraph.campaign(), List.of(paragraph.sentences().getFirst()));
  }

  private static boolean isRepeated(DraftSentence sentence) {
    return sentence.quotes().isEmpty() && !sentence.kind().findsNothing();
  }
}
