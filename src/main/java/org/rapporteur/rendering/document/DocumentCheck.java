package org.rapporteur.rendering.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// That the parts of a report fit together: paragraphs are numbered without a gap, every id is of
/// one alone, and the annex lists whatever is cited.
record DocumentCheck(
    List<SummaryPoint> summary,
    List<NumberedParagraph> paragraphs,
    List<AnnexEntry> contributions) {

  void check() {
    var ids = new HashSet<String>();
    paragraphs(ids);
    summary(ids);
    citations();
  }

  private void paragraphs(Set<String> ids) {
    int last = 0;
    for (NumberedParagraph paragraph : paragraphs) {
      if (paragraph.number() != last + 1) {
        throw new IllegalStateException(
            "Paragraph %d follows paragraph %d".formatted(paragraph.number(), last));
      }
      add(paragraph.id(), ids);
      last++;
    }
  }

  private void summary(Set<String> ids) {
    for (SummaryPoint point : summary) {
      add(point.id(), ids);
      for (int number : point.paragraphs()) {
        if (number < 1 || number > paragraphs.size()) {
          throw new IllegalStateException(
              "The summary names paragraph %d of %d".formatted(number, paragraphs.size()));
        }
      }
    }
  }

  private static void add(String id, Set<String> ids) {
    if (!ids.add(id)) {
      throw new IllegalStateException("Two paragraphs are called " + id);
    }
  }

  private void citations() {
    var listed = new HashSet<Integer>();
    for (AnnexEntry entry : contributions) {
      if (!listed.add(entry.number())) {
        throw new IllegalStateException("The annex lists C%d twice".formatted(entry.number()));
      }
    }
    summary.forEach(point -> citations("The summary", point.sentences(), listed));
    paragraphs.forEach(p -> citations("Paragraph " + p.number(), p.sentences(), listed));
  }

  private static void citations(String place, List<Sentence> sentences, Set<Integer> listed) {
    for (Sentence sentence : sentences) {
      for (Citation citation : sentence.citations()) {
        if (!listed.contains(citation.comment())) {
          throw new IllegalStateException(
              "%s cites C%d, which the annex does not list".formatted(place, citation.comment()));
        }
      }
    }
  }
}
