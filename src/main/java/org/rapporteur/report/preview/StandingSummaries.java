package org.rapporteur.report.preview;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.HiddenSummarySql;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SubmittedSummary.RedactedText;
import org.springframework.stereotype.Component;

/// What of the summaries in a frozen draft may still be shown: what decisions took gives way to
/// them, and the summary of a submission that nobody can read any more is left out.
@Component
class StandingSummaries {

  private static final int NOT_NOTED = 0;

  private final HiddenSummarySql summaries;
  private final PublicLogService log;

  StandingSummaries(HiddenSummarySql summaries, PublicLogService log) {
    this.summaries = summaries;
    this.log = log;
  }

  /// Absent where something went of which no decision is noted.
  Optional<ReportDocument> in(
      ConsultationDetails consultation, ReportDocument frozen, Instant openedAt) {
    if (frozen.submittedSummaries().isEmpty()) {
      return Optional.of(frozen);
    }
    var removed = summaries.listRemoved(consultation.id());
    var sealed = summaries.listSealed(consultation.id());
    var decidedAt =
        decidedAt(
            consultation,
            Stream.concat(
                removed.stream().map(HiddenSummarySql.RemovedSummary::decision),
                sealed.stream().map(HiddenSummarySql.SealedSummary::decision)));
    var left = frozen;
    for (var each : removed) {
      int decision = noted(each.decision());
      var at = decidedAt.getOrDefault(decision, openedAt);
      left = left.withSummaryRemoved(each.submission(), decision, at);
    }
    for (var each : sealed) {
      int decision = noted(each.decision());
      var at = decidedAt.getOrDefault(decision, openedAt);
      var readable = new RedactedText(each.shownRevision(), each.shownText());
      left = left.withSummaryRedacted(each.submission(), each.revision(), readable, decision, at);
    }
    return left.corrections().stream().anyMatch(each -> each.decision() == NOT_NOTED)
        ? Optional.empty()
        : Optional.of(
            left.withoutSubmittedSummaries(
                new HashSet<>(summaries.listUnpublished(consultation.id()))));
  }

  private static int noted(@Nullable Integer decision) {
    return decision == null ? NOT_NOTED : decision;
  }

  /// Returns when each decision was recorded, by its number.
  Map<Integer, Instant> decidedAt(ConsultationDetails consultation, Stream<@Nullable Integer> of) {
    var decisions = of.filter(Objects::nonNull).collect(Collectors.toSet());
    var at = new HashMap<Integer, Instant>();
    if (!decisions.isEmpty()) {
      var name = new LogName(consultation.slug().value());
      log.findEntries(Map.of(name, decisions))
          .forEach(entry -> at.put(entry.number(), entry.recordedAt()));
    }
    return at;
  }
}
