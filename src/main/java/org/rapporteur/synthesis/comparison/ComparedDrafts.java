package org.rapporteur.synthesis.comparison;

import java.util.List;
import org.rapporteur.shared.comparison.ChangeType;
import org.rapporteur.shared.comparison.VersionPair;

/// Two drafts paragraph by paragraph, in the order of the later; what it left out stands where it
/// stood.
public record ComparedDrafts(int from, int to, List<ComparedParagraph> paragraphs) {

  public ComparedDrafts {
    paragraphs = List.copyOf(paragraphs);
  }

  public static ComparedDrafts of(
      int from, List<NumberedParagraph> before, int to, List<NumberedParagraph> after) {
    var same = new SameParagraphs(before, after);
    return new ComparedDrafts(
        from,
        to,
        VersionPair.matchById(before, same::of, after, NumberedParagraph::id).stream()
            .map(ComparedParagraph::new)
            .toList());
  }

  public List<ComparedParagraph> changes() {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.change() != ChangeType.UNCHANGED)
        .toList();
  }

  public int count(ChangeType change) {
    return (int) paragraphs.stream().filter(paragraph -> paragraph.change() == change).count();
  }
}
