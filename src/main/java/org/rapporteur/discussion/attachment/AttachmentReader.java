package org.rapporteur.discussion.attachment;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.HeldFiles;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.AttachmentsChanged;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.UseCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the text of attachments that have arrived, one after the other, beside what people wait
/// for. It holds no transaction while it reads.
@Component
class AttachmentReader {

  private static final Logger LOG = LoggerFactory.getLogger(AttachmentReader.class);

  private final Semaphore oneAtATime = new Semaphore(1, true);

  private final AttachmentRows rows;
  private final HeldFiles files;
  private final ReadingProcess process;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;

  AttachmentReader(
      AttachmentRows rows,
      HeldFiles files,
      ReadingProcess process,
      JdbcClient database,
      ApplicationEventPublisher events,
      UseCases useCases) {
    this.rows = rows;
    this.files = files;
    this.process = process;
    this.database = database;
    this.events = events;
    this.useCases = useCases;
  }

  @AfterCommit
  void on(AttachmentReceived received) throws IOException, InterruptedException {
    oneAtATime.acquire();
    try {
      read(received.attachment());
    } finally {
      oneAtATime.release();
    }
  }

  private void read(AttachmentId id) throws IOException, InterruptedException {
    var waiting = useCases.read(() -> rows.waitingToBeRead(id));
    if (waiting.isEmpty()) {
      return; // read before, or gone with its comment
    }
    var file = waiting.get().file();
    var bytes = files.file(file.hash());
    var text = bytes.isEmpty() ? Optional.<String>empty() : process.read(file.type(), bytes.get());
    if (text.isEmpty()) {
      LOG.info("No text could be read from the attachment {} ({})", file.hash(), file.type());
    }
    useCases.change(
        () -> {
          rows.read(id, text.isPresent() ? Reading.READ : Reading.UNREADABLE, text.orElse(""));
          tell(id);
        });
  }

  private void tell(AttachmentId id) {
    database
        .sql(
            """
            SELECT a.comment_id, a.consultation_id, a.question_id, a.submission_id, s.number
              FROM attachment a LEFT JOIN submission s ON s.id = a.submission_id WHERE a.id = ?
            """)
        .param(id.value())
        .query((row, n) -> changed(row))
        .optional()
        .ifPresent(events::publishEvent);
  }

  private static Object changed(ResultSet row) throws SQLException {
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
