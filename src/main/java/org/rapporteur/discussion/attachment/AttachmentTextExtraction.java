package org.rapporteur.discussion.attachment;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.rapporteur.consultation.document.FileStorage;
import org.rapporteur.consultation.document.TextExtractionProcess;
import org.rapporteur.language.WrappedLines;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Extracts the text of received attachments in the background, one at a time. No
/// transaction is open while it extracts.
@Component
class AttachmentTextExtraction {

  private static final Logger LOG = LoggerFactory.getLogger(AttachmentTextExtraction.class);

  private final Semaphore singlePermit = new Semaphore(1, true);

  private final AttachmentTextSql attachmentTextSql;
  private final FileStorage files;
  private final TextExtractionProcess process;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;

  AttachmentTextExtraction(
      AttachmentTextSql attachmentTextSql,
      FileStorage files,
      TextExtractionProcess process,
      ApplicationEventPublisher events,
      Transactions transactions) {
    this.attachmentTextSql = attachmentTextSql;
    this.files = files;
    this.process = process;
    this.events = events;
    this.transactions = transactions;
  }

  @AfterCommit
  void on(AttachmentReceived received) throws IOException, InterruptedException {
    singlePermit.acquire();
    try {
      extractText(received.attachment());
    } finally {
      singlePermit.release();
    }
  }

  private void extractText(AttachmentId id) throws IOException, InterruptedException {
    var attachment = transactions.read(() -> attachmentTextSql.findAwaitingExtraction(id));
    if (attachment.isEmpty()) {
      return; // extracted before, or deleted with its comment
    }
    var file = attachment.get().file();
    var path = files.findPath(file.hash());
    var text = path.isEmpty() ? Optional.<String>empty() : process.extract(file.type(), path.get());
    if (text.isEmpty()) {
      LOG.info("No text could be read from the attachment {} ({})", file.hash(), file.type());
    }
    transactions.write(
        () -> {
          attachmentTextSql.storeText(
              id,
              text.isPresent() ? TextExtractionState.EXTRACTED : TextExtractionState.UNREADABLE,
              text.map(WrappedLines::join).orElse(""));
          attachmentTextSql.findChangeEvent(id).ifPresent(events::publishEvent);
        });
  }
}
