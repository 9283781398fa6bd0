package org.rapporteur.report.preview;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLockSql;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.preview.PreviewRepository.Row;
import org.rapporteur.report.preview.StandingMaterial.Shown;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Previews as the secretariat gives them: it shows the draft to readers whom it names, as it is at
/// that moment, and sees who read it when. A preview is no edition and stands in no public log.
@Service
public class PreviewService {

  /// The desk shows no more than these; they are a handful for a report.
  private static final int MOST_SHOWN = 10;

  private static final String ACT = "preview-report";

  private final PreviewRepository previews;
  private final ReaderRepository readers;
  private final NamedReaders named;
  private final StandingMaterial material;
  private final PreviewEnding ending;
  private final ConsultationLockSql turn;
  private final ReportService reports;
  private final ConsultationService consultations;
  private final PersonService people;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  PreviewService(
      PreviewRepository previews,
      ReaderRepository readers,
      NamedReaders named,
      StandingMaterial material,
      PreviewEnding ending,
      ConsultationLockSql turn,
      ReportService reports,
      ConsultationService consultations,
      PersonService people,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.previews = previews;
    this.readers = readers;
    this.named = named;
    this.material = material;
    this.ending = ending;
    this.turn = turn;
    this.reports = reports;
    this.consultations = consultations;
    this.people = people;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Of the draft as it would be published now; refused with `NotPublishable` where something
  /// stands in the way. One that is open ends.
  public PreviewId open(Viewer viewer, ConsultationId consultation, PreviewDraft draft) {
    var person = viewer.requireSecretariat(consultation.scope(), ACT);
    return transactions.write(
        () -> {
          turn.acquire(consultation);
          var now = now();
          var until = EmbargoEnd.of(draft.until(), now);
          if (!consultations.get(consultation).phase().acceptsReport()) {
            throw new NoPreviewNow();
          }
          var shown = reports.next(viewer, consultation);
          previews.end(consultation, PreviewState.REPLACED, person, now);
          var opened = previews.add(consultation, shown, draft.note(), person, now, until);
          tell(opened, consultation, named.name(opened, draft.readers(), now));
          return opened;
        });
  }

  /// More readers, who are told. Answers how many were not named before.
  public int name(
      Viewer viewer, ConsultationId consultation, PreviewId preview, ReaderAddresses wanted) {
    viewer.requireSecretariat(consultation.scope(), ACT);
    return transactions.write(
        () -> {
          var added = named.name(stillOpen(consultation, preview).id(), wanted, now());
          tell(preview, consultation, added);
          return added.size();
        });
  }

  /// They find nothing there any more. When they read it stays known.
  public void takeOff(
      Viewer viewer, ConsultationId consultation, PreviewId preview, PersonId reader) {
    change(viewer, consultation, preview, open -> readers.takeOff(open.id(), reader, now()));
  }

  /// Also one whose embargo has passed, and to an earlier moment.
  public void prolong(
      Viewer viewer, ConsultationId consultation, PreviewId preview, @Nullable Instant until) {
    change(
        viewer,
        consultation,
        preview,
        open -> previews.prolong(open.id(), EmbargoEnd.of(until, now())));
  }

  public void close(Viewer viewer, ConsultationId consultation, PreviewId preview) {
    var person = viewer.requireSecretariat(consultation.scope(), ACT);
    change(
        viewer,
        consultation,
        preview,
        open -> previews.end(consultation, PreviewState.CLOSED, person, now()));
  }

  /// The latest first.
  public List<PreviewDetails> of(Viewer viewer, ConsultationId consultation) {
    viewer.requireSecretariat(consultation.scope(), ACT);
    var details = consultations.get(consultation);
    var rows = previews.of(consultation, MOST_SHOWN);
    if (ending.endLeftOver(details, rows)) {
      rows = previews.of(consultation, MOST_SHOWN);
    }
    var readersOf = named.of(rows.stream().map(Row::id).toList());
    var openers = people.findByIds(rows.stream().map(Row::openedBy).distinct().toList());
    return rows.stream()
        .map(row -> details(row, details, readersOf.getOrDefault(row.id(), List.of()), openers))
        .toList();
  }

  private PreviewDetails details(
      Row row,
      ConsultationDetails consultation,
      List<PreviewReader> of,
      Map<PersonId, PersonDetails> openers) {
    var opener = openers.get(row.openedBy());
    var shown =
        row.isOpen()
            ? previews
                .document(row.id())
                .map(document -> material.of(consultation, document, row.openedAt()))
                .orElse(Shown.NOTHING)
            : Shown.NOTHING;
    return new PreviewDetails(
        row.id(),
        row.state(),
        row.draftVersion(),
        row.note(),
        opener == null ? null : opener.name(),
        row.openedAt(),
        row.until(),
        row.isLapsed(clock.instant()),
        row.endedAt(),
        shown.withheld(),
        row.isOpen() && shown.document() == null,
        of);
  }

  private void change(
      Viewer viewer, ConsultationId consultation, PreviewId preview, Consumer<Row> change) {
    viewer.requireSecretariat(consultation.scope(), ACT);
    transactions.write(() -> change.accept(stillOpen(consultation, preview)));
  }

  private Row stillOpen(ConsultationId consultation, PreviewId preview) {
    var row =
        previews
            .lock(consultation, preview)
            .orElseThrow(() -> new NotFound("preview", preview.value()));
    if (!row.isOpen()) {
      throw new PreviewEnded();
    }
    return row;
  }

  private void tell(PreviewId preview, ConsultationId consultation, List<PersonId> added) {
    if (!added.isEmpty()) {
      events.publishEvent(new PreviewReadersNamed(preview, consultation, added));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
