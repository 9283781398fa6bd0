package org.rapporteur.consultation.document;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationRemoved;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.ConsultationTextsChanged;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.WrongPhase;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/// Manages the background documents of a consultation.
@Service
@NamedInterface("document")
public class DocumentService {

  /// Documents of one consultation.
  static final int MAX_DOCUMENTS = 50;

  /// Size of one file.
  public static final int MAX_MEGABYTES = 20;

  public static final int MAX_TITLE_LENGTH = 200;

  private static final Set<DocumentType> ACCEPTED_TYPES =
      Set.of(DocumentType.PDF, DocumentType.DOCX);

  private final DocumentRepository documents;
  private final FileStorage files;
  private final ConsultationService consultations;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  DocumentService(
      DocumentRepository documents,
      FileStorage files,
      ConsultationService consultations,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.documents = documents;
    this.files = files;
    this.consultations = consultations;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  public List<DocumentDetails> list(ConsultationId consultation) {
    return transactions.read(
        () ->
            documents.findByConsultationIdOrderById(consultation.value()).stream()
                .map(Document::details)
                .toList());
  }

  /// Adds a document. Its title is the file name without the extension until the secretariat
  /// changes it. Does not close the stream.
  public DocumentDetails add(
      Viewer viewer,
      ConsultationId consultation,
      String fileName,
      LanguageTag language,
      InputStream content) {
    viewer.requireSecretariat(consultation.scope(), "edit");
    requireEditable(consultation);
    if (list(consultation).size() >= MAX_DOCUMENTS) {
      throw DocumentRejected.tooMany(MAX_DOCUMENTS);
    }
    var upload = files.receive(content, ACCEPTED_TYPES, MAX_MEGABYTES);
    String name = StoredFile.cleanName(fileName, upload.type());
    var document =
        new Document(
            consultation,
            upload,
            name,
            name.substring(0, name.lastIndexOf('.')),
            language,
            clock.instant());
    return files.store(
        upload,
        () -> {
          var added = documents.save(document).details();
          events.publishEvent(new ConsultationTextsChanged(consultation));
          return added;
        });
  }

  /// Changes the title and language that readers see.
  public DocumentDetails describe(
      Viewer viewer, DocumentId id, String title, LanguageTag language) {
    return transactions.write(
        () -> {
          var document = load(viewer, id);
          document.describe(InputText.requireText("title", title, MAX_TITLE_LENGTH), language);
          return documents.save(document).details();
        });
  }

  public void remove(Viewer viewer, DocumentId id) {
    var removed =
        transactions.write(
            () -> {
              var document = load(viewer, id);
              documents.delete(document);
              events.publishEvent(new ConsultationTextsChanged(document.details().consultation()));
              return document.details();
            });
    files.deleteUnusedAfterCommit(List.of(removed.file().hash()));
  }

  @EventListener
  void deleteDocuments(ConsultationRemoved event) {
    var deletedDocuments = documents.findByConsultationIdOrderById(event.consultation().value());
    deletedDocuments.forEach(documents::delete);
    files.deleteUnusedAfterCommit(
        deletedDocuments.stream().map(document -> document.details().file().hash()).toList());
  }

  private Document load(Viewer viewer, DocumentId id) {
    var document =
        documents.findById(id.value()).orElseThrow(() -> new NotFound("document", id.value()));
    var consultation = document.details().consultation();
    viewer.requireSecretariat(consultation.scope(), "edit");
    requireEditable(consultation);
    return document;
  }

  /// Refuses changes to archived and withdrawn consultations.
  private void requireEditable(ConsultationId consultation) {
    var details = consultations.get(consultation);
    if (details.phase() == Phase.ARCHIVED || details.phase() == Phase.WITHDRAWN) {
      throw new WrongPhase(details.slug(), "edit", details.phase());
    }
  }
}
