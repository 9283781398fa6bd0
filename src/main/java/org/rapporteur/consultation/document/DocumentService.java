package org.rapporteur.consultation.document;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationRemoved;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.NotInPhase;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.UseCases;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Documents that a contributor should know before answering.
@Service
@NamedInterface("document")
public class DocumentService {

  /// A reader on a slow line looks through a page of them, not through a library.
  static final int MOST = 50;

  public static final int MOST_MEGABYTES = DocumentFolder.MOST_MEGABYTES;

  private static final int MAX_NAME = 150;

  /// The same bytes may come for one consultation while they go from another.
  private final ReentrantLock oneAtATime = new ReentrantLock();

  private final DocumentRepository documents;
  private final DocumentFolder folder;
  private final ConsultationService consultations;
  private final UseCases useCases;
  private final Clock clock;

  DocumentService(
      DocumentRepository documents,
      DocumentFolder folder,
      ConsultationService consultations,
      UseCases useCases,
      Clock clock) {
    this.documents = documents;
    this.folder = folder;
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
    var arrived = folder.receive(content);
    var document =
        new Document(
            consultation, arrived, name(fileName, arrived.type()), language, clock.instant());
    oneAtATime.lock();
    try {
      folder.keep(arrived);
      return useCases.change(() -> documents.save(document).details());
    } finally {
      oneAtATime.unlock();
    }
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
    forget(removed.hash());
  }

  @EventListener
  void takeOutWith(ConsultationRemoved event) {
    var going = documents.findByConsultationIdOrderById(event.consultation().value());
    going.forEach(documents::delete);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              going.stream().map(d -> d.details().hash()).distinct().forEach(d -> forget(d));
            }
          }
        });
  }

  /// A document the viewer may read, with its file.
  Optional<Found> find(Viewer viewer, String hash) {
    return useCases
        .read(() -> documents.findByHashOrderById(hash).stream().map(Document::details).toList())
        .stream()
        .filter(document -> isVisible(viewer, document))
        .findFirst()
        .filter(document -> folder.has(hash))
        .map(document -> new Found(document, folder.file(hash)));
  }

  @NamedInterface("document")
  record Found(DocumentDetails document, Path file) {}

  private boolean isVisible(Viewer viewer, DocumentDetails document) {
    return consultations.get(document.consultation()).phase().isPublic()
        || viewer.isStaffIn(document.consultation().scope());
  }

  /// What is archived stays as it is, and what was withdrawn is nobody's to work on.
  private void requireUnfinished(ConsultationId consultation) {
    var known = consultations.get(consultation);
    if (known.phase() == Phase.ARCHIVED || known.phase() == Phase.WITHDRAWN) {
      throw new NotInPhase(known.slug(), "edit", known.phase());
    }
  }

  private void forget(String hash) {
    oneAtATime.lock();
    try {
      if (!useCases.read(() -> documents.existsByHash(hash))) {
        folder.delete(hash);
      }
    } finally {
      oneAtATime.unlock();
    }
  }

  // Browsers of old send a path; whatever comes, only the last step of it is a name.
  private static String name(String fileName, DocumentType type) {
    String last = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    String bare =
        last.toLowerCase(Locale.ROOT).endsWith(type.extension())
            ? last.substring(0, last.length() - type.extension().length())
            : last;
    if (bare.codePointCount(0, bare.length()) > MAX_NAME) {
      bare = bare.substring(0, bare.offsetByCodePoints(0, MAX_NAME));
    }
    return ReceivedText.of(bare.isBlank() ? "document" : bare) + type.extension();
  }
}
