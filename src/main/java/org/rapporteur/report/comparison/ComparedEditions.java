package org.rapporteur.report.comparison;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.report.comparison.ComparedParagraph.Numbered;
import org.rapporteur.shared.comparison.ChangeType;
import org.rapporteur.shared.comparison.VersionPair;

/// Two editions paragraph by paragraph, in the order of the later; what it left out stands where it
/// stood.
public record ComparedEditions(int from, int to, List<ComparedParagraph> paragraphs) {

  public ComparedEditions {
    paragraphs = List.copyOf(paragraphs);
  }

  public static ComparedEditions of(ReportDocument before, ReportDocument after) {
    var compared =
        VersionPair.matchById(paragraphs(before), paragraphs(after), Numbered::id).stream()
            .map(paragraph -> ComparedParagraph.of(paragraph.before(), paragraph.after()))
            .toList();
    return new ComparedEditions(before.edition(), after.edition(), compared);
  }

  private static List<Numbered> paragraphs(ReportDocument edition) {
    var all = new ArrayList<Numbered>();
    for (int at = 0; at < edition.summary().size(); at++) {
      var point = edition.summary().get(at);
      all.add(new Numbered(point.id(), true, at + 1, point.sentences()));
    }
    edition.paragraphs().stream()
        .map(p -> new Numbered(p.id(), false, p.number(), p.sentences()))
        .forEach(all::add);
    return all;
  }

  public List<ComparedParagraph> changes() {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.change() != ChangeType.UNCHANGED)
        .toList();
  }

  public int count(ChangeType change) {
    return (int) paragraphs.stream().filter(paragraph -> paragraph.change() == change).count();
  }

  public int renumbered() {
    return (int) paragraphs.stream().filter(ComparedParagraph::isRenumbered).count();
  }
}
