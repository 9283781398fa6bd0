package org.rapporteur.report.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.rendering.text.TextRemoval;
import org.rapporteur.shared.Markdown;

/// Lists the formal submissions by their numbers, and gives their summaries.
final class Submitted {

  private final List<SubmissionDetails> submissions;
  private final ReportTexts words;

  Submitted(ReportMaterial material, ReportTexts words) {
    this.submissions = material.submissions();
    this.words = words;
  }

  /// By the comments that are their answers.
  static Map<Integer, Integer> numbersByComment(ReportMaterial material) {
    var numbers = new HashMap<Integer, Integer>();
    for (var submission : material.submissions()) {
      submission.answers().forEach(answer -> numbers.put(answer.comment(), submission.number()));
    }
    return numbers;
  }

  /// Empty where there are none.
  Optional<Table> table() {
    if (submissions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Table(
            words.text("report.table.submissions"),
            words.text("report.table.submissions.description"),
            List.of(
                words.text("report.column.submission"),
                words.text("report.column.group"),
                words.text("report.column.questions"),
                words.text("report.column.comments"),
                words.text("report.column.jointly"),
                words.text("report.column.documents")),
            submissions.stream().map(this::row).toList()));
  }

  /// Of those that have one: what was removed before an edition is not in it.
  List<SubmittedSummary> summaries() {
    return submissions.stream()
        .filter(submission -> !submission.summary().isBlank())
        .map(
            submission ->
                new SubmittedSummary(
                    submission.number(),
                    submission.delegation(),
                    submission.revision(),
                    submission.language(),
                    Markdown.toPlainText(submission.summary()),
                    redacted(submission)))
        .filter(summary -> !summary.text().isEmpty())
        .toList();
  }

  private static @Nullable TextRemoval redacted(SubmissionDetails submission) {
    Integer decision = submission.outcome().decision();
    return decision == null || !submission.isRedacted()
        ? null
        : new TextRemoval(TextRemoval.Kind.REDACTED, decision);
  }

  private Table.Row row(SubmissionDetails submission) {
    return new Table.Row(
        submission.reference() + ", " + submission.delegation(),
        List.of(
            words.text(submission.group().key()),
            joined(submission.questions().stream().map(String::valueOf)),
            joined(
                submission.answers().stream()
                    .filter(answer -> answer.state() == CommentState.PUBLISHED)
                    .map(answer -> ReportTexts.commentLabel(answer.comment()))),
            joined(submission.partnerNames().stream()),
            joined(submission.attachments().stream().map(each -> each.file().name()))));
  }

  private static String joined(Stream<String> parts) {
    return parts.collect(Collectors.joining(", "));
  }
}
