package org.rapporteur.consultation.document;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationTextsChanged;
import org.rapporteur.consultation.document.DocumentTextSql.PendingDocument;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Extracts the texts of new documents after each change, one document at a time. More processes at
/// once would need too much memory.
@Component
class DocumentTextExtraction {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentTextExtraction.class);

  private final Semaphore singlePermit = new Semaphore(1, true);

  private final DocumentTextSql texts;
  private final FileStorage files;
  private final TextExtractionProcess process;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;

  DocumentTextExtraction(
      DocumentTextSql texts,
      FileStorage files,
      TextExtractionProcess process,
      ApplicationEventPublisher events,
      Transactions transactions) {
    this.texts = texts;
    this.files = files;
    this.process = process;
    this.events = events;
    this.transactions = transactions;
  }

  @AfterCommit
  void extractTexts(ConsultationTextsChanged event) throws IOException, InterruptedException {
    singlePermit.acquire();
    try {
      for (var document : transactions.read(() -> texts.listPending(event.consultation()))) {
        extractText(event.consultation(), document);
      }
    } finally {
      singlePermit.release();
    }
  }

  private void extractText(ConsultationId consultation, PendingDocument document)
      throws IOException, InterruptedException {
    var path = files.findPath(document.hash());
    var text =
        path.isEmpty() ? Optional.<String>empty() : process.extract(document.type(), path.get());
    if (text.isEmpty()) {
      LOG.info("No text could be read from the document {}", document.hash());
    }
    transactions.write(
        () -> {
          texts.add(document.id(), text.orElse(""));
          events.publishEvent(new DocumentTextsExtracted(consultation));
        });
  }
}
