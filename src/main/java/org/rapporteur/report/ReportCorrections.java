package org.rapporteur.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.Bylines;
import org.rapporteur.discussion.Bylines.Removed;
import org.rapporteur.discussion.Bylines.Sealed;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.report.document.Contribution;
import org.rapporteur.report.document.ReportDocument;
import org.rapporteur.shared.UseCases;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes what was removed or redacted out of published editions and lists each as a correction.
/// What is removed while an edition is being published is found when it is published.
@Component
class ReportCorrections {

  private final EditionRepository editions;
  private final ReportFiles files;
  private final Bylines bylines;
  private final ConsultationService consultations;
  private final PublicLog log;
  private final UseCases useCases;
  private final Clock clock;

  ReportCorrections(
      EditionRepository editions,
      ReportFiles files,
      Bylines bylines,
      ConsultationService consultations,
      PublicLog log,
      UseCases useCases,
      Clock clock) {
    this.editions = editions;
    this.files = files;
    this.bylines = bylines;
    this.consultations = consultations;
    this.log = log;
    this.useCases = useCases;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(CommentRemoved event) {
    correct(event.consultation());
  }

  @ApplicationModuleListener
  void on(ReportPublished event) {
    correct(event.consultation());
  }

  @ApplicationModuleListener
  void on(CommentRedacted event) {
    correct(event.consultation());
  }

  /// Changes nothing where all that went is already told.
  void correct(ConsultationId consultation) {
    var gone = new ArrayList<Gone>();
    bylines.removed(consultation).forEach(removal -> add(gone, removal));
    bylines.sealed(consultation).forEach(sealing -> add(gone, sealing));
    if (!gone.isEmpty() && useCases.change(() -> correct(consultation, gone))) {
      afterCommit(() -> files.deleteOf(consultation));
    }
  }

  /// What went by one decision, and how an edition is without it.
  private record Gone(
      int comment, int decision, BiFunction<ReportDocument, Instant, ReportDocument> without) {}

  private static void add(List<Gone> gone, Removed removal) {
    Integer decision = removal.decision();
    if (decision != null) {
      gone.add(
          new Gone(
              removal.comment(),
              decision,
              (document, at) ->
                  lists(document, removal.comment())
                      ? document.withRemoved(removal.comment(), decision, at)
                      : document));
    }
  }

  private static void add(List<Gone> gone, Sealed sealing) {
    Integer decision = sealing.decision();
    if (decision != null) {
      gone.add(
          new Gone(
              sealing.comment(),
              decision,
              (document, at) ->
                  document.withRedacted(
                      sealing.comment(), sealing.revision(), sealing.readable(), decision, at)));
    }
  }

  private static boolean lists(ReportDocument document, int comment) {
    return document.contributions().stream()
        .anyMatch(c -> c instanceof Contribution && c.number() == comment);
  }

  private boolean correct(ConsultationId consultation, List<Gone> gone) {
    var logName = new LogName(consultations.get(consultation).slug().value());
    var entries = new ArrayList<EntryDraft>();
    for (var edition : editions.lock(consultation)) {
      var document = editions.document(edition);
      var corrected = document;
      var told = new ArrayList<Gone>();
      for (var each : gone) {
        var decidedAt = log.entry(logName, each.decision()).map(Entry::at).orElseGet(this::now);
        var without = each.without().apply(corrected, decidedAt);
        if (!without.equals(corrected)) {
          corrected = without;
          told.add(each);
        }
      }
      if (!told.isEmpty()) {
        String hash = editions.correct(edition, corrected, now());
        told.forEach(each -> entries.add(entry(edition, each, hash)));
      }
    }
    entries.forEach(entry -> log.record(logName, entry));
    return !entries.isEmpty();
  }

  private static EntryDraft entry(Edition edition, Gone gone, String hash) {
    return new EntryDraft(
        "report-corrected",
        "edition " + edition.number(),
        "clock",
        Map.of(
            "edition",
            String.valueOf(edition.number()),
            "comment",
            "C" + gone.comment(),
            "decision",
            Entry.label(gone.decision()),
            "editionHash",
            hash),
        null,
        null);
  }

  /// Until then a reader would have the old files drawn again.
  private static void afterCommit(Runnable deletion) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      deletion.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            deletion.run();
          }
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
