package org.rapporteur.consultation.document;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationRemoved;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.NotInPhase;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.UseCases;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/// Documents that a contributor should know before answering.
@Service
@NamedInterface("document")
public class DocumentService {

  /// A reader on a slow line looks through a page of them, not through a library.
  static final int MOST = 50;

  public static final int MOST_MEGABYTES = 20;

  private static final Set<DocumentType> TAKEN = Set.of(DocumentType.PDF, DocumentType.DOCX);

  private final DocumentRepository documents;
  private final HeldFiles files;
  private final ConsultationService consultations;
  private final UseCases useCases;
  private final Clock clock;

  DocumentService(
      DocumentRepository documents,
      HeldFiles files,
      ConsultationService consultations,
      UseCases useCases,
      Clock clock) {
    this.documents = documents;
    this.files = files;
    this.consultations = consultations;
    this.useCases = useCases;
    this.clock = clock;
  }

  public List<DocumentDetails> of(ConsultationId consultation) {
    return useCases.read(
        () ->
            documents.findByConsultationIdOrderById(consultation.value()).stream()
                .map(Document::details)
                .toList());
  }

  /// Reads the stream to its end, or as far as a document may go, and leaves it open.
  public DocumentDetails add(
      Viewer viewer,
      ConsultationId consultation,
      String fileName,
      LanguageTag language,
      InputStream content) {
    viewer.secretariat(consultation.scope(), "edit");
    requireUnfinished(consultation);
    if (of(consultation).size() >= MOST) {
      throw DocumentNotTaken.tooMany(MOST);
    }
    var arrived = files.receive(content, TAKEN, MOST_MEGABYTES);
    var document =
        new Document(
            consultation,
            arrived,
            HeldFile.name(fileName, arrived.type()),
            language,
            clock.instant());
    return files.keep(arrived, () -> documents.save(document).details());
  }

  public void remove(Viewer viewer, DocumentId id) {
    var removed =
        useCases.change(
            () -> {
              var document =
                  documents
                      .findById(id.value())
                      .orElseThrow(() -> new NotFound("document", id.value()));
              viewer.secretariat(document.details().consultation().scope(), "edit");
              requireUnfinished(document.details().consultation());
              documents.delete(document);
              return document.details();
            });
    files.forget(List.of(removed.hash()));
  }

  @EventListener
  void takeOutWith(ConsultationRemoved event) {
    var going = documents.findByConsultationIdOrderById(event.consultation().value());
    going.forEach(documents::delete);
    files.forget(going.stream().map(d -> d.details().hash()).toList());
  }

  /// What is archived stays as it is, and what was withdrawn is nobody's to work on.
  private void requireUnfinished(ConsultationId consultation) {
    var known = consultations.get(consultation);
    if (known.phase() == Phase.ARCHIVED || known.phase() == Phase.WITHDRAWN) {
      throw new NotInPhase(known.slug(), "edit", known.phase());
    }
  }
}
