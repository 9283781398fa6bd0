package org.rapporteur.rendering.content;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.rendering.document.AnnexEntry;

/// The texts of an annex entry. Only entries of published comments have the fields from
/// `contributor` to `date`.
///
/// @param contributor lines: name, organization, submission
public record AnnexRow(
    AnnexEntry entry,
    List<String> contributor,
    String group,
    String place,
    String language,
    String date,
    String outcome) {

  public String label() {
    return ReportTexts.commentLabel(entry.number());
  }

  public String question() {
    return String.valueOf(entry.question());
  }

  /// Returns the cells in the order of [ReportContent#annexColumns], or only label and question of
  /// a removed comment.
  public List<String> cells() {
    var cells = new ArrayList<>(List.of(label(), question()));
    if (!contributor.isEmpty()) {
      cells.addAll(List.of(String.join("\n", contributor), group, place, language, date, outcome));
    }
    return cells;
  }
}
