package org.rapporteur.rendering.format;

import static org.rapporteur.rendering.format.MarkdownText.link;
import static org.rapporteur.rendering.format.MarkdownText.plain;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.Withdrawal;

/// The annex of a report in Markdown: the formal submissions with their summaries, and what became
/// of every comment.
record MarkdownAnnex(
    ReportDocument document, ReportWords words, ReportLinks links, MarkdownLines out) {

  void write() {
    out.heading(1, words.text("report.annex.contributions"));
    var citing = document.speakingParagraphs();
    var submissions = document.submissions();
    if (submissions != null) {
      out.table(submissions.caption(), submissions);
    }
    if (!document.submittedSummaries().isEmpty()) {
      document.submittedSummaries().forEach(this::submitted);
      out.heading(2, words.text("report.annex.comments"));
    }
    out.row(
        List.of(
            words.text("report.column.number"),
            words.text("report.column.question"),
            words.text("report.column.contributor"),
            words.text("report.column.group"),
            words.text("report.column.place"),
            words.text("report.column.date"),
            words.text("report.column.outcome")));
    out.row(List.of("---", "---", "---", "---", "---", "---", "---"));
    for (AnnexEntry entry : document.contributions()) {
      String number = link(ReportWords.comment(entry.number()), links.comment(entry.number()));
      String question = String.valueOf(entry.question());
      String outcome =
          plain(
              words.outcome(
                  entry, List.copyOf(citing.getOrDefault(entry.number(), new TreeSet<>()))));
      switch (entry) {
        case Contribution contribution -> {
          String organization = contribution.organization();
          var group = contribution.group();
          out.row(
              List.of(
                  number,
                  question,
                  plain(contribution.name())
                      + (organization == null ? "" : ", " + plain(organization))
                      + (contribution.submission() == null
                          ? ""
                          : ", " + ReportWords.submission(contribution.submission())),
                  group == null ? "" : plain(group.label()),
                  plain(words.place(contribution)),
                  words.date(contribution.createdAt()),
                  outcome));
        }
        case RemovedContribution removed ->
            out.row(
                List.of(
                    number,
                    question,
                    link(words.removed(removed.decision()), links.decision(removed.decision())),
                    "",
                    "",
                    "",
                    outcome));
      }
    }
    out.endTable();
  }

  private void submitted(SubmittedSummary summary) {
    out.heading(2, ReportWords.title(summary));
    out.paragraph(plain(words.revision(summary, document.language())));
    Withdrawal gone = summary.gone();
    if (gone != null) {
      out.paragraph(link(words.gone(gone), links.decision(gone.decision())));
    }
    for (List<String> lines : summary.paragraphs()) {
      out.paragraph(lines.stream().map(MarkdownText::plain).collect(Collectors.joining("\\\n")));
    }
  }
}
