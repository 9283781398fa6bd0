package org.rapporteur.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRestored;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Correction;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.report.TakenOut.Gone;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes what was removed or redacted out of published editions and lists each as a correction.
/// What is removed while an edition is being published is found when it is published. A decision
/// that is undone gives the edition its words back, from what it said before, which is kept for as
/// long as that can happen and then forgotten.
@Component
class ReportCorrections {

  /// From a decision on: the time to undo it, and what its event may take to arrive.
  private static final Duration KEPT = ModerationService.UNDO_PERIOD.plusMinutes(5);

  private final EditionRepository editions;
  private final ReportFiles files;
  private final TakenOut taken;
  private final ConsultationService consultations;
  private final PublicLogService log;
  private final Transactions transactions;
  private final Clock clock;

  ReportCorrections(
      EditionRepository editions,
      ReportFiles files,
      TakenOut taken,
      ConsultationService consultations,
      PublicLogService log,
      Transactions transactions,
      Clock clock) {
    this.editions = editions;
    this.files = files;
    this.taken = taken;
    this.consultations = consultations;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  @AfterCommit
  void on(CommentRemoved event) {
    correct(event.consultation());
  }

  @AfterCommit
  void on(CommentRestored event) {
    correct(event.consultation());
  }

  @AfterCommit
  void on(ReportPublished event) {
    correct(event.consultation());
  }

  @AfterCommit
  void on(CommentRedacted event) {
    correct(event.consultation());
  }

  /// Its summary, among others.
  @AfterCommit
  void on(SubmissionChanged event) {
    correct(event.consultation());
  }

  /// Changes nothing where all that went is already told. No transaction is under way, so that the
  /// use case can try again: everybody who decides writes to the same log.
  void correct(ConsultationId consultation) {
    if (editions.of(consultation).isEmpty()) {
      return;
    }
    boolean changed =
        transactions.write(
            () -> {
              var published = editions.lock(consultation);
              return correct(consultation, published, taken.of(consultation));
            });
    if (changed) {
      afterCommit(() -> files.deleteOf(consultation));
    }
  }

  private boolean correct(ConsultationId consultation, List<Edition> published, List<Gone> gone) {
    var logName = new LogName(consultations.get(consultation).slug().value());
    var entries = new ArrayList<EntryDraft>();
    for (var edition : published) {
      var standing = editions.document(edition);
      var before = editions.beforeCorrection(edition);
      var whole = before.orElse(standing);
      var corrected = without(whole, gone, logName, decidedAt -> true);
      if (!corrected.equals(standing)) {
        String hash = editions.correct(edition, corrected, now());
        entries.addAll(told("report-corrected", edition, corrected, standing, hash));
        entries.addAll(told("report-restored", edition, standing, corrected, hash));
        keptUntil(corrected, standing)
            .ifPresent(
                until ->
                    editions.keepBefore(
                        edition,
                        without(whole, gone, logName, decidedAt -> !isKept(decidedAt)),
                        until));
      }
    }
    entries.forEach(entry -> log.record(logName, entry));
    return !entries.isEmpty();
  }

  private ReportDocument without(
      ReportDocument document, List<Gone> gone, LogName logName, Predicate<Instant> decided) {
    var left = document;
    for (var each : gone) {
      var decidedAt =
          log.findEntry(logName, each.decision()).map(LogEntry::recordedAt).orElseGet(this::now);
      if (decided.test(decidedAt)) {
        left = each.without().apply(left, decidedAt);
      }
    }
    return left;
  }

  private boolean isKept(Instant decidedAt) {
    return decidedAt.plus(KEPT).isAfter(clock.instant());
  }

  /// Absent where nothing that is new in the corrected edition can be undone any more.
  private Optional<Instant> keptUntil(ReportDocument corrected, ReportDocument standing) {
    return corrected.corrections().stream()
        .filter(correction -> !standing.corrections().contains(correction))
        .map(Correction::decidedAt)
        .filter(this::isKept)
        .map(decidedAt -> decidedAt.plus(KEPT))
        .max(Comparator.naturalOrder());
  }

  /// An entry for each correction that one document lists and the other does not.
  private static List<EntryDraft> told(
      String kind, Edition edition, ReportDocument lists, ReportDocument not, String hash) {
    return lists.corrections().stream()
        .filter(correction -> !not.corrections().contains(correction))
        .map(correction -> entry(kind, edition, correction, hash))
        .toList();
  }

  private static EntryDraft entry(
      String kind, Edition edition, Correction correction, String hash) {
    Integer comment = correction.comment();
    var facts =
        Map.of(
            "edition",
            String.valueOf(edition.number()),
            comment == null ? "submission" : "comment",
            ReportTexts.correctedLabel(correction),
            "decision",
            LogEntry.label(correction.decision()),
            "editionHash",
            hash);
    return new EntryDraft(kind, "edition " + edition.number(), "clock", facts, null, null);
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
