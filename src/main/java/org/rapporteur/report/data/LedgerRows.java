package org.rapporteur.report.data;

import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.discussion.snapshot.CommentFilter;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.report.data.PublicData.LedgerRow;

/// What became of each comment in an edition, as its annex has it.
final class LedgerRows {

  private LedgerRows() {}

  static void of(ReportDocument report, CommentFilter selection, Consumer<LedgerRow> reader) {
    var citing = report.citingParagraphs();
    var isSelected = isIn(selection);
    for (var entry : report.contributions()) {
      if (isSelected.test(entry)) {
        var disposition = entry.disposition();
        var reason = disposition.reason();
        reader.accept(
            new LedgerRow(
                report.edition(),
                entry.number(),
                entry.question(),
                Rows.code(disposition.outcome()),
                reason == null ? null : reason.code(),
                reason == null ? null : reason.label(),
                citing.getOrDefault(entry.number(), new TreeSet<>()).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")),
                entry instanceof RemovedContribution removed
                    ? ReportTexts.decisionLabel(removed.decision())
                    : null));
      }
    }
  }

  /// Of a removed comment nothing but its question is known here.
  private static Predicate<AnnexEntry> isIn(CommentFilter selection) {
    if (selection.equals(CommentFilter.ALL)) {
      return entry -> true;
    }
    return entry ->
        (selection.question() == null || selection.question() == entry.question())
            && switch (entry) {
              case Contribution said -> isIn(selection, said);
              case RemovedContribution removed ->
                  !selection.usesHiddenProperties()
                      && selection.from() == null
                      && selection.before() == null;
            };
  }

  private static boolean isIn(CommentFilter selection, Contribution said) {
    var group = said.contributor().group();
    var wanted = selection.group();
    String stated = wanted == null ? null : Rows.code(wanted);
    boolean inGroup =
        wanted == null || (group == null ? stated == null : group.code().equals(stated));
    return inGroup
        && (selection.language() == null || selection.language().equals(said.language()))
        && (selection.from() == null || !said.createdAt().isBefore(selection.from()))
        && (selection.before() == null || said.createdAt().isBefore(selection.before()));
  }
}
