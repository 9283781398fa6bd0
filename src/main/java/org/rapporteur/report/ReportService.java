package org.rapporteur.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationLockSql;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.report.assembly.Designation;
import org.rapporteur.report.assembly.DocumentAssembly;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.readiness.ReadinessService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Publishes editions of reports and hands them out. Editions are for everyone who may read their
/// consultation.
@Service
public class ReportService {

  private final EditionRepository editions;
  private final ConsultationLockSql turn;
  private final DesignationService designations;
  private final DraftReader drafts;
  private final ReadinessService confirmations;
  private final ConsultationService consultations;
  private final ConsultationLifecycleService holding;
  private final PublicLogService log;
  private final ApplicationEventPublisher events;
  private final Messages messages;
  private final Transactions transactions;
  private final Clock clock;

  ReportService(
      EditionRepository editions,
      ConsultationLockSql turn,
      DesignationService designations,
      DraftReader drafts,
      ReadinessService confirmations,
      ConsultationService consultations,
      ConsultationLifecycleService holding,
      PublicLogService log,
      ApplicationEventPublisher events,
      Messages messages,
      Transactions transactions,
      Clock clock) {
    this.editions = editions;
    this.turn = turn;
    this.designations = designations;
    this.drafts = drafts;
    this.confirmations = confirmations;
    this.consultations = consultations;
    this.holding = holding;
    this.log = log;
    this.events = events;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Makes the latest draft the next edition, for good. Refused with `NotPublishable` or
  /// `NotConfirmed` where something stands in the way.
  public Edition publish(Viewer viewer, ConsultationId consultation) {
    return publish(viewer, consultation, designations.of(viewer, consultation));
  }

  /// The same with these at its head. They are kept, also where something stands in the way.
  public Edition publishUnder(Viewer viewer, ConsultationId consultation, Designation designation) {
    designations.keep(viewer, consultation, designation);
    return publish(viewer, consultation, designation);
  }

  /// The latest draft as it would be published now, for those who are shown it before; refused
  /// with `NotPublishable` or `NotConfirmed` where something stands in the way.
  public NextEdition next(Viewer viewer, ConsultationId consultation) {
    viewer.requireSecretariat(consultation.scope(), "publish-report");
    var draft = confirmations.publishable(viewer, consultation);
    int number = editions.of(consultation).size() + 1;
    return new NextEdition(
        assembled(
            consultations.get(consultation), draft, designations.of(viewer, consultation), number),
        draft.version());
  }

  /// The latest first; none where the viewer may not read the consultation.
  public List<Edition> editions(Viewer viewer, ConsultationId consultation) {
    return isReadable(viewer, consultation) ? editions.of(consultation) : List.of();
  }

  public Optional<Edition> latest(Viewer viewer, ConsultationId consultation) {
    return isReadable(viewer, consultation) ? editions.latest(consultation) : Optional.empty();
  }

  public Edition getLatest(Viewer viewer, ConsultationId consultation) {
    return latest(viewer, consultation).orElseThrow(NotPublishedYet::new);
  }

  public Edition get(Viewer viewer, ConsultationId consultation, int number) {
    return Optional.of(consultation)
        .filter(id -> isReadable(viewer, id))
        .flatMap(id -> editions.find(id, number))
        .orElseThrow(() -> new NotFound("edition", number));
  }

  /// The whole text of an edition that was answered to the viewer.
  public ReportDocument document(Edition edition) {
    return editions.document(edition);
  }

  /// The paragraphs of an edition that was answered to the viewer, in reading order.
  public List<ParagraphWords> paragraphs(Edition edition) {
    return document(edition).paragraphs().stream().map(ParagraphWords::of).toList();
  }

  /// Returns the id of a paragraph, which is the same in every edition.
  public String paragraphId(Edition edition, int number) {
    return document(edition).paragraphs().stream()
        .filter(paragraph -> paragraph.number() == number)
        .map(Block.Paragraph::id)
        .findFirst()
        .orElseThrow(() -> new NotFound("paragraph", number));
  }

  private Edition publish(Viewer viewer, ConsultationId consultation, Designation designation) {
    var publisher = viewer.requireSecretariat(consultation.scope(), "publish-report");
    return transactions.write(
        () -> {
          turn.acquire(consultation);
          var draft = confirmations.publishable(viewer, consultation);
          holding.markReported(viewer, consultation);
          var details = consultations.get(consultation);
          // Corrections of the earlier ones wait until this one is there.
          int number = editions.lock(consultation).size() + 1;
          var document = assembled(details, draft, designation, number);
          String hash = editions.add(consultation, document, draft.version(), publisher);
          events.publishEvent(new ReportPublished(consultation, details.slug(), number));
          log.record(
              new LogName(details.slug().value()),
              new EntryDraft(
                  "report-published",
                  "edition " + number,
                  "secretariat",
                  Map.of(
                      "edition", String.valueOf(number),
                      "editionHash", hash,
                      "inputHash", draft.stored().head().snapshotHash()),
                  null,
                  viewer.name()));
          return editions.find(consultation, number).orElseThrow();
        });
  }

  private ReportDocument assembled(
      ConsultationDetails consultation,
      SynthesisDetails draft,
      Designation designation,
      int number) {
    return DocumentAssembly.assemble(
        drafts.read(consultation, draft, designation),
        number,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        messages);
  }

  private boolean isReadable(Viewer viewer, ConsultationId consultation) {
    return consultations.get(consultation).phase().isPublic()
        || viewer.isStaffIn(consultation.scope());
  }
}
