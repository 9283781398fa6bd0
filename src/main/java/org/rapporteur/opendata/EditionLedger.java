package org.rapporteur.opendata;

import java.time.Instant;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.discussion.snapshot.CommentFilter;
import org.rapporteur.opendata.TableRows.RowConsumer;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.ReportDocument;

/// The ledger of an edition, which its annex contains.
final class EditionLedger {

  private EditionLedger() {}

  static void read(ReportDocument report, CommentFilter filter, RowConsumer consumer) {
    var paragraphsByComment = report.citingParagraphs();
    for (var entry : report.contributions()) {
      if (matches(filter, entry)) {
        var disposition = entry.disposition();
        var reason = disposition.reason();
        consumer.accept(
            report.edition(),
            entry.number(),
            entry.question(),
            TableRows.code(disposition.outcome()),
            reason == null ? null : reason.code(),
            reason == null ? null : reason.label(),
            paragraphsByComment.getOrDefault(entry.number(), new TreeSet<>()).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" ")),
            entry instanceof RemovedContribution removed
                ? ReportTexts.decisionLabel(removed.decision())
                : null);
      }
    }
  }

  /// The annex has only the question of a removed comment.
  private static boolean matches(CommentFilter filter, AnnexEntry entry) {
    return (filter.question() == null || filter.question() == entry.question())
        && switch (entry) {
          case Contribution contribution ->
              matchesGroup(filter, contribution)
                  && (filter.language() == null
                      || filter.language().equals(contribution.language()))
                  && matchesTime(filter, contribution.createdAt());
          case RemovedContribution removed ->
              !filter.usesHiddenProperties() && filter.from() == null && filter.before() == null;
        };
  }

  private static boolean matchesGroup(CommentFilter filter, Contribution contribution) {
    if (filter.group() == null) {
      return true;
    }
    var group = contribution.contributor().group();
    return group == null
        ? !filter.group().isStated()
        : group.code().equals(TableRows.code(filter.group()));
  }

  private static boolean matchesTime(CommentFilter filter, Instant time) {
    return (filter.from() == null || !time.isBefore(filter.from()))
        && (filter.before() == null || time.isBefore(filter.before()));
  }
}
