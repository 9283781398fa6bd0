package org.rapporteur.report.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.document.NumberedParagraph;
import org.rapporteur.report.document.ReportDocument;

/// Two editions paragraph by paragraph, in the order of the later; what it left out stands where it
/// stood.
public record ComparedEditions(int from, int to, List<ComparedParagraph> paragraphs) {

  public ComparedEditions {
    paragraphs = List.copyOf(paragraphs);
  }

  public static ComparedEditions of(ReportDocument before, ReportDocument after) {
    var old = new HashMap<String, NumberedParagraph>();
    before.paragraphs().forEach(paragraph -> old.put(paragraph.id(), paragraph));
    var compared = new ArrayList<ComparedParagraph>();
    for (var paragraph : after.paragraphs()) {
      compared.add(ComparedParagraph.of(old.remove(paragraph.id()), paragraph));
    }
    NumberedParagraph above = null;
    for (var paragraph : before.paragraphs()) {
      if (old.containsKey(paragraph.id())) {
        compared.add(placeBelow(above, compared), ComparedParagraph.of(paragraph, null));
      }
      above = paragraph;
    }
    return new ComparedEditions(before.edition(), after.edition(), compared);
  }

  public List<ComparedParagraph> changes() {
    return paragraphs.stream().filter(paragraph -> paragraph.change() != Change.SAME).toList();
  }

  public int count(Change change) {
    return (int) paragraphs.stream().filter(paragraph -> paragraph.change() == change).count();
  }

  public int renumbered() {
    return (int) paragraphs.stream().filter(ComparedParagraph::isRenumbered).count();
  }

  private static int placeBelow(
      @Nullable NumberedParagraph above, List<ComparedParagraph> compared) {
    if (above == null) {
      return 0;
    }
    for (int i = 0; i < compared.size(); i++) {
      if (compared.get(i).id().equals(above.id())) {
        return i + 1;
      }
    }
    throw new IllegalStateException("Lost: " + above.id());
  }
}
