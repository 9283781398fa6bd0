package org.rapporteur.rendering.document;

import java.util.List;
import org.rapporteur.rendering.supplement.CampaignText;
import org.rapporteur.rendering.supplement.CommentExcerpt;
import org.rapporteur.rendering.supplement.GroupDifferences;
import org.rapporteur.rendering.supplement.ModelExchange;
import org.rapporteur.rendering.supplement.Supplement;

/// What goes with an edition as data, and reports that enclose it.
public final class SampleEnclosures {

  private SampleEnclosures() {}

  /// With what was tested and found: a difference on a comment and one of who raised a theme.
  public static GroupDifferences comparisons() {
    return new GroupDifferences(
        40,
        7,
        List.of(
            new GroupDifferences.Difference(
                new GroupDifferences.Subject("stakeholder-groups", "agree", 1, 2, null),
                "private-sector",
                "governments",
                new GroupDifferences.Share(12, 12),
                new GroupDifferences.Share(0, 9),
                new GroupDifferences.Estimate(100, 61.5, 100, 0.000003402)),
            new GroupDifferences.Difference(
                new GroupDifferences.Subject("theme", "raise", 1, null, "Remote hubs"),
                "civil-society",
                null,
                new GroupDifferences.Share(6, 8),
                new GroupDifferences.Share(1, 20),
                new GroupDifferences.Estimate(70, 33.06, 87.99, 0.0009))));
  }

  /// All that goes with an edition as data. The campaign's template is C9, C2 has other words in it
  /// and adds some, and the model was asked about words of C9.
  public static Supplement enclosed() {
    return new Supplement(
        comparisons(),
        2,
        List.of(
            new CampaignText(
                1,
                CommentExcerpt.ofLength(
                    9, 1, "I write as a nurse because fees must be waived.", 300),
                4,
                3,
                2,
                List.of(
                    new CampaignText.Variation(
                        11,
                        18,
                        2,
                        1,
                        1,
                        List.of(
                            new CampaignText.Variant(
                                CommentExcerpt.ofLength(2, 1, "a miner", 300), 1)))),
                1,
                List.of(
                    new CampaignText.Variant(
                        CommentExcerpt.ofLength(2, 1, "My village has no airport.", 10), 1)))),
        List.of(
            new ModelExchange(
                "paragraph",
                "Remote participation",
                "a-model",
                SampleReports.PUBLISHED.minusSeconds(60),
                "accepted",
                null,
                new ModelExchange.Transcript(
                    "{\"messages\":[\"La participation à distance\"]}",
                    "{\"sentences\":[]}",
                    false,
                    List.of(new CommentExcerpt(9, 1, "La participation à distance", false, null))),
                null),
            new ModelExchange(
                "paragraph",
                "Remote participation",
                "a-model",
                SampleReports.PUBLISHED.minusSeconds(30),
                "rejected",
                "number-not-in-sources",
                new ModelExchange.Transcript(
                    "{\"messages\":[\"34 of them\"]}",
                    "{\"sentences\":[\"43 of them\"]}",
                    true,
                    List.of()),
                null)),
        3);
  }

  public static ReportDocument comparing(GroupDifferences comparisons) {
    return enclosing(new Supplement(comparisons, 0, List.of(), List.of(), 0));
  }

  /// A report with all that goes with an edition as data.
  public static ReportDocument enclosing(Supplement enclosed) {
    var report = SampleReports.inEnglish();
    return new ReportDocument(
        report.consultation(),
        report.language(),
        report.masthead(),
        report.mandate(),
        report.edition(),
        report.publishedAt(),
        report.summary(),
        report.sections(),
        report.submissions(),
        report.submittedSummaries(),
        report.contributions(),
        report.method(),
        enclosed,
        report.snapshot(),
        report.corrections());
  }
}
