package org.rapporteur.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

/// Takes comments that were removed out of published editions and lists each as a correction. What
/// is removed while an edition is being published is found when it is published.
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

  /// An edition that says what is blacked out now loses the comment, as if it had been removed.
  @ApplicationModuleListener
  void on(CommentRedacted event) {
    correct(event.consultation());
  }

  @ApplicationModuleListener
  void on(ReportPublished event) {
    correct(event.consultation());
  }

  /// Changes nothing where everything that was taken away is already told.
  void correct(ConsultationId consultation) {
    var removed = bylines.removed(consultation).stream().filter(r -> r.decision() != null).toList();
    var sealed = bylines.sealed(consultation).stream().filter(r -> r.decision() != null).toList();
    boolean any = !removed.isEmpty() || !sealed.isEmpty();
    if (any && useCases.change(() -> correct(consultation, removed, sealed))) {
      afterCommit(() -> files.deleteOf(consultation));
    }
  }

  private boolean correct(ConsultationId consultation, List<Removed> removed, List<Sealed> sealed) {
    var logName = new LogName(consultations.get(consultation).slug().value());
    var entries = new ArrayList<EntryDraft>();
    for (var edition : editions.lock(consultation)) {
      var document = editions.document(edition);
      var gone = gone(document, removed, sealed);
      if (!gone.isEmpty()) {
        var corrected = without(document, gone, logName);
        String hash = editions.correct(edition, corrected, now());
        gone.forEach(r -> entries.add(entry(edition, r, hash)));
      }
    }
    entries.forEach(entry -> log.record(logName, entry));
    return !entries.isEmpty();
  }

  /// What still stands in an edition: comments that were removed, and comments that it has in a
  /// revision that was sealed.
  private static List<Removed> gone(
      ReportDocument document, List<Removed> removed, List<Sealed> sealed) {
    var standing = new HashMap<Integer, Integer>();
    for (var entry : document.contributions()) {
      if (entry instanceof Contribution contribution) {
        standing.put(contribution.number(), contribution.revision());
      }
    }
    return Stream.concat(
            removed.stream().filter(r -> standing.containsKey(r.comment())),
            sealed.stream()
                .filter(s -> Objects.equals(standing.get(s.comment()), s.revision()))
                .map(s -> new Removed(s.comment(), s.decision())))
        .toList();
  }

  private ReportDocument without(ReportDocument document, List<Removed> gone, LogName logName) {
    var corrected = document;
    for (var removal : gone) {
      int decision = decision(removal);
      var decidedAt = log.entry(logName, decision).map(Entry::at).orElseGet(this::now);
      corrected = corrected.withRemoved(removal.comment(), decision, decidedAt);
    }
    return corrected;
  }

  private static EntryDraft entry(Edition edition, Removed removal, String hash) {
    return new EntryDraft(
        "report-corrected",
        "edition " + edition.number(),
        "clock",
        Map.of(
            "edition",
            String.valueOf(edition.number()),
            "comment",
            "C" + removal.comment(),
            "decision",
            Entry.label(decision(removal)),
            "editionHash",
            hash),
        null,
        null);
  }

  private static int decision(Removed removal) {
    Integer decision = removal.decision();
    if (decision == null) {
      throw new IllegalStateException("Removed without a decision: " + removal);
    }
    return decision;
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
