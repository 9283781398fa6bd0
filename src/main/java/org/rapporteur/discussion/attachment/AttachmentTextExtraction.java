package org.rapporteur.discussion.attachment;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.FileStorage;
import org.rapporteur.consultation.document.TextExtractionProcess;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.AttachmentsChanged;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Extracts the text of received attachments in the background, one at a time. It holds no
/// transaction while it extracts.
@Component
class AttachmentTextExtraction {

  private static final Logger LOG = LoggerFactory.getLogger(AttachmentTextExtraction.class);

  private final Semaphore singlePermit = new Semaphore(1, true);

  private final CommentAttachmentSql rows;
  private final FileStorage files;
  private final TextExtractionProcess process;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;

  AttachmentTextExtraction(
      CommentAttachmentSql rows,
      FileStorage files,
      TextExtractionProcess process,
      JdbcClient database,
      ApplicationEventPublisher events,
      Transactions transactions) {
    this.rows = rows;
    this.files = files;
    this.process = process;
    this.database = database;
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
    var waiting = transactions.read(() -> rows.findAwaitingExtraction(id));
    if (waiting.isEmpty()) {
      return; // extracted before, or deleted with its comment
    }
    var file = waiting.get().file();
    var bytes = files.findPath(file.hash());
    var text =
        bytes.isEmpty() ? Optional.<String>empty() : process.extract(file.type(), bytes.get());
    if (text.isEmpty()) {
      LOG.info("No text could be read from the attachment {} ({})", file.hash(), file.type());
    }
    transactions.write(
        () -> {
          rows.storeText(
              id,
              text.isPresent() ? TextExtractionState.READ : TextExtractionState.UNREADABLE,
              text.orElse(""));
          publishChange(id);
        });
  }

  private void publishChange(AttachmentId id) {
    database
        .sql(
            """
            SELECT a.comment_id, a.consultation_id, a.question_id, a.submission_id, s.number
              FROM attachment a LEFT JOIN submission s ON s.id = a.submission_id WHERE a.id = ?
            """)
        .param(id.value())
        .query((row, n) -> eventFromRow(row))
        .optional()
        .ifPresent(events::publishEvent);
  }

  private static Object eventFromRow(ResultSet row) throws SQLException {
    var consultation = new ConsultationId(row.getLong("consultation_id"));
    long submission = row.getLong("submission_id");
    return submission == 0
        ? new AttachmentsChanged(
            new CommentId(row.getLong("comment_id")),
            consultation,
            new QuestionId(row.getLong("question_id")))
        : new SubmissionChanged(new SubmissionId(submission), consultation, row.getInt("number"));
  }
}
