package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Which people wrote what, for whoever tells them about it.
@Service
public class CommentAuthors {

  /// Who wrote a comment, and who wrote what it answers. Imported comments have no person.
  public record Reply(@Nullable PersonId author, @Nullable PersonId answered) {}

  private final JdbcClient database;

  CommentAuthors(JdbcClient database) {
    this.database = database;
  }

  public Optional<PersonId> of(CommentId comment) {
    return database
        .sql("SELECT person_id FROM comment WHERE id = ? AND person_id IS NOT NULL")
        .param(comment.value())
        .query((row, n) -> new PersonId(row.getLong(1)))
        .optional();
  }

  /// Empty where the comment answers none.
  public Optional<Reply> reply(CommentId comment) {
    return database
        .sql(
            """
            SELECT c.person_id, p.person_id FROM comment c JOIN comment p ON p.id = c.parent_id
             WHERE c.id = ?
            """)
        .param(comment.value())
        .query((row, n) -> new Reply(person(row.getLong(1)), person(row.getLong(2))))
        .optional();
  }

  /// Everyone who wrote a published comment of a consultation.
  public List<PersonId> all(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT DISTINCT person_id FROM comment
             WHERE consultation_id = ? AND state = 'PUBLISHED' AND person_id IS NOT NULL
            """)
        .param(consultation.value())
        .query((row, n) -> new PersonId(row.getLong(1)))
        .list();
  }

  private static @Nullable PersonId person(long id) {
    return id == 0 ? null : new PersonId(id);
  }
}
