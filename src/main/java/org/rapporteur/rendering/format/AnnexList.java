package org.rapporteur.rendering.format;

import java.util.List;
import java.util.Optional;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.ReportDocument;

/// What an annex lists of the comments that the report accounts for.
///
/// @param all how many those are
public record AnnexList(Extent extent, List<AnnexEntry> entries, int all) {

  enum Extent {
    /// Every comment.
    COMPLETE,
    /// Those that the report cites, quotes or names anywhere.
    NAMED,
    /// Those whose numbers stand in the text. The full lists of citations are not given either.
    SHOWN
  }

  static AnnexList complete(ReportDocument document) {
    var all = document.contributions();
    return new AnnexList(Extent.COMPLETE, all, all.size());
  }

  public boolean isComplete() {
    return extent == Extent.COMPLETE;
  }

  /// Whether the annex of citations gives their numbers, and not only how many they are.
  public boolean givesCitations() {
    return extent != Extent.SHOWN;
  }

  /// What stands before the list; where it is not complete, also in which formats it is.
  public String described(ReportDocument document, ReportWords words) {
    String some =
        switch (extent) {
          case COMPLETE -> words.text("report.annex.contributions.description");
          case NAMED -> words.text("report.annex.contributions.named", entries.size(), all);
          case SHOWN -> words.text("report.annex.contributions.shown", entries.size(), all);
        };
    if (isComplete()) {
      return some;
    }
    boolean published = document.masthead().embargo() == null;
    return some
        + " "
        + words.text(
            published
                ? "report.annex.contributions.complete"
                : "report.annex.contributions.complete.preview",
            all);
  }

  public String describedCitations(ReportWords words) {
    return words.text(
        givesCitations()
            ? "report.annex.citations.description"
            : "report.annex.citations.elsewhere");
  }

  /// What heads the list where something else of the annex stands before it.
  public String heading(ReportWords words) {
    return words.text(isComplete() ? "report.annex.comments" : "report.annex.comments.named");
  }

  /// Where the complete lists are, if they are elsewhere and that can be said.
  public Optional<String> address(ReportDocument document, ReportLinks links) {
    return isComplete() || document.masthead().embargo() != null
        ? Optional.empty()
        : Optional.of(links.file(document.edition(), "html"));
  }
}
