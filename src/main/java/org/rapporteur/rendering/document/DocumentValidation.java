package org.rapporteur.rendering.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.Sentence;

/// Checks that paragraph numbers have no gap, ids are unique and the annex lists each cited
/// comment.
record DocumentValidation(
    List<SummaryPoint> summary, List<Block.Paragraph> paragraphs, List<AnnexEntry> contributions) {

  void validate() {
    var ids = new HashSet<String>();
    for (int i = 0; i < paragraphs.size(); i++) {
      int number = paragraphs.get(i).number();
      require(number == i + 1, "Paragraph " + number + " follows paragraph " + i);
      require(ids.add(paragraphs.get(i).id()), "Two paragraphs: " + paragraphs.get(i).id());
    }
    for (SummaryPoint point : summary) {
      require(ids.add(point.id()), "Two paragraphs: " + point.id());
      for (int number : point.paragraphs()) {
        boolean exists = number >= 1 && number <= paragraphs.size();
        require(exists, "The summary refers to paragraph " + number);
      }
    }
    validateCitations();
  }

  private void validateCitations() {
    var listed = new HashSet<Integer>();
    for (AnnexEntry entry : contributions) {
      require(listed.add(entry.number()), "The annex lists C" + entry.number() + " twice");
    }
    summary.forEach(point -> validateCitations("The summary", point.sentences(), listed));
    paragraphs.forEach(p -> validateCitations("Paragraph " + p.number(), p.sentences(), listed));
  }

  private static void validateCitations(
      String place, List<Sentence> sentences, Set<Integer> listed) {
    for (Sentence sentence : sentences) {
      for (Citation citation : sentence.citations()) {
        require(
            listed.contains(citation.comment()),
            place + " cites C" + citation.comment() + ", which the annex does not list");
      }
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalStateException(message);
    }
  }
}
