package org.rapporteur.rendering.content;

import java.util.List;
import java.util.Optional;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.ReportDocument;

/// The comments that an annex lists.
///
/// @param total number of all comments
public record AnnexSelection(Extent extent, List<AnnexEntry> entries, int total) {

  enum Extent {
    ALL,
    /// Comments that the report cites, quotes or mentions.
    MENTIONED,
    /// Comments whose numbers are visible in the text. The annex then has no citation lists.
    VISIBLE
  }

  public static AnnexSelection all(ReportDocument document) {
    var all = document.contributions();
    return new AnnexSelection(Extent.ALL, all, all.size());
  }

  public boolean isComplete() {
    return extent == Extent.ALL;
  }

  /// True if the annex lists the numbers of all citations, not only how many there are.
  public boolean listsCitations() {
    return extent != Extent.VISIBLE;
  }

  /// Returns the introduction of the list. An incomplete list refers to formats with the complete
  /// one.
  public String description(ReportDocument document, ReportTexts texts) {
    if (isComplete()) {
      return texts.text("report.annex.contributions.description");
    }
    String key =
        extent == Extent.MENTIONED
            ? "report.annex.contributions.named"
            : "report.annex.contributions.shown";
    String completeKey =
        document.masthead().embargo() == null
            ? "report.annex.contributions.complete"
            : "report.annex.contributions.complete.preview";
    return texts.text(key, entries.size(), total) + " " + texts.text(completeKey, total);
  }

  public String citationsDescription(ReportTexts texts) {
    return texts.text(
        listsCitations()
            ? "report.annex.citations.description"
            : "report.annex.citations.elsewhere");
  }

  /// Returns the heading of the list after submitted summaries.
  public String heading(ReportTexts texts) {
    return texts.text(isComplete() ? "report.annex.comments" : "report.annex.comments.named");
  }

  /// Returns the URL of the complete list, if this one is incomplete and the edition is public.
  public Optional<String> completeListUrl(ReportDocument document, DocumentLinks links) {
    return isComplete() || document.masthead().embargo() != null
        ? Optional.empty()
        : Optional.of(links.file(document.edition(), "html"));
  }
}
