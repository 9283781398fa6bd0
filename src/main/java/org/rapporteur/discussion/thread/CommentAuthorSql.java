package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds the persons who wrote comments, for notifications.
@Service
public class CommentAuthorSql {

  private final JdbcClient database;

  CommentAuthorSql(JdbcClient database) {
    this.database = database;
  }

  public Optional<PersonId> findAuthor(CommentId comment) {
    return database
        .sql("SELECT person_id FROM comment WHERE id = ? AND person_id IS NOT NULL")
        .param(comment.value())
        .query((row, n) -> new PersonId(row.getLong("person_id")))
        .optional();
  }

  /// Lists everyone who wrote a published comment of the consultation.
  public List<PersonId> listAuthors(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT DISTINCT person_id FROM comment
             WHERE consultation_id = ? AND state = 'PUBLISHED' AND person_id IS NOT NULL
            """)
        .param(consultation.value())
        .query((row, n) -> new PersonId(row.getLong("person_id")))
        .list();
  }
}
