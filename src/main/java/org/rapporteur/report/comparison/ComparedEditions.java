package org.rapporteur.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rapporteur.report.comparison.ComparedParagraph.Numbered;
import org.rapporteur.report.document.ReportDocument;
import org.rapporteur.shared.Change;
import org.rapporteur.shared.Versions;

/// Two editions paragraph by paragraph, in the order of the later; what it left out stands where it
/// stood. Their summaries are compared where both cite for themselves.
public record ComparedEditions(int from, int to, List<ComparedParagraph> paragraphs) {

  public ComparedEditions {
    paragraphs = List.copyOf(paragraphs);
  }

  public static ComparedEditions of(ReportDocument before, ReportDocument after) {
    boolean summarized = citesInSummary(before) && citesInSummary(after);
    var earlier = paragraphs(before, summarized);
    var compared =
        Versions.byId(earlier, paragraphs(after, summarized), Numbered::id).stream()
            .map(paragraph -> ComparedParagraph.of(paragraph.before(), paragraph.after()))
            .toList();
    return new ComparedEditions(before.edition(), after.edition(), compared);
  }

  private static boolean citesInSummary(ReportDocument edition) {
    return edition.summary().stream().allMatch(point -> point.id() != null);
  }

  private static List<Numbered> paragraphs(ReportDocument edition, boolean summarized) {
    var all = new ArrayList<Numbered>();
    for (int at = 0; summarized && at < edition.summary().size(); at++) {
      var point = edition.summary().get(at);
      all.add(new Numbered(Objects.requireNonNull(point.id()), true, at + 1, point.sentences()));
    }
    edition.paragraphs().stream()
        .map(p -> new Numbered(p.id(), false, p.number(), p.sentences()))
        .forEach(all::add);
    return all;
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
}
