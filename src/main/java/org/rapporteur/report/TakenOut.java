package org.rapporteur.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;
import org.rapporteur.discussion.submission.HiddenSummarySql;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SubmittedSummary.RedactedText;
import org.springframework.stereotype.Component;

/// What decisions took out of a consultation, comments and summaries of submissions. Where no
/// decision is noted there is none to tell.
@Component
class TakenOut {

  /// What went by one decision, and how an edition is without it.
  record Gone(int decision, BiFunction<ReportDocument, Instant, ReportDocument> without) {}

  private final CommentAttributionSql bylines;
  private final HiddenSummarySql summaries;

  TakenOut(CommentAttributionSql bylines, HiddenSummarySql summaries) {
    this.bylines = bylines;
    this.summaries = summaries;
  }

  List<Gone> of(ConsultationId consultation) {
    var gone = new ArrayList<Gone>();
    bylines.listRemoved(consultation).forEach(removal -> add(gone, removal));
    bylines.listSealed(consultation).forEach(sealing -> add(gone, sealing));
    summaries.listRemoved(consultation).forEach(removal -> add(gone, removal));
    summaries.listSealed(consultation).forEach(sealing -> add(gone, sealing));
    return gone;
  }

  private static void add(List<Gone> gone, CommentAttributionSql.RemovedComment removal) {
    Integer decision = removal.decision();
    if (decision != null) {
      gone.add(
          new Gone(
              decision,
              (document, at) ->
                  lists(document, removal.comment())
                      ? document.withCommentRemoved(removal.comment(), decision, at)
                      : document));
    }
  }

  private static void add(List<Gone> gone, CommentAttributionSql.SealedCommentRevision sealing) {
    Integer decision = sealing.decision();
    if (decision != null) {
      gone.add(
          new Gone(
              decision,
              (document, at) ->
                  document.withCommentRedacted(
                      sealing.comment(), sealing.revision(), sealing.currentText(), decision, at)));
    }
  }

  private static void add(List<Gone> gone, HiddenSummarySql.RemovedSummary removal) {
    Integer decision = removal.decision();
    if (decision != null) {
      gone.add(
          new Gone(
              decision,
              (document, at) -> document.withSummaryRemoved(removal.submission(), decision, at)));
    }
  }

  private static void add(List<Gone> gone, HiddenSummarySql.SealedSummary sealing) {
    Integer decision = sealing.decision();
    if (decision != null) {
      var readable = new RedactedText(sealing.shownRevision(), sealing.shownText());
      gone.add(
          new Gone(
              decision,
              (document, at) ->
                  document.withSummaryRedacted(
                      sealing.submission(), sealing.revision(), readable, decision, at)));
    }
  }

  private static boolean lists(ReportDocument document, int comment) {
    return document.contributions().stream()
        .anyMatch(c -> c instanceof Contribution && c.number() == comment);
  }
}
