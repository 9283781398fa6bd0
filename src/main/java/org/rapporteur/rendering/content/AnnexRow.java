package org.rapporteur.rendering.content;

import java.util.List;
import org.rapporteur.rendering.document.AnnexEntry;

/// The texts of an annex entry. Those from `contributor` to `date` are empty for a removed comment.
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
}
