package org.rapporteur.discussion.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores drafts. A version is replaced or deleted only if the caller knows it.
@Component
class DraftSql {

  private static final String SELECT =
      """
      SELECT consultation_id, question_id, target, delegation_id, official, language, text, saved_at,
             version
        FROM draft
      """;

  private final JdbcClient database;

  DraftSql(JdbcClient database) {
    this.database = database;
  }

  Optional<SavedDraft> find(PersonId person, QuestionId question, DraftTarget target) {
    return database
        .sql(SELECT + " WHERE person_id = ? AND question_id = ? AND target = ?")
        .params(person.value(), question.value(), target.serialize())
        .query((row, n) -> fromRow(row))
        .optional();
  }

  /// Lists the drafts of the person, newest first.
  List<SavedDraft> list(PersonId person, int limit) {
    return database
        .sql(SELECT + " WHERE person_id = ? ORDER BY saved_at DESC, id DESC LIMIT ?")
        .params(person.value(), limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Throws `DuplicateKeyException` if the draft exists. The first version is random: a window with
  /// a draft that was discarded elsewhere must not overwrite the next one.
  void insert(PersonId person, SavedDraft draft, String text, Instant now) {
    database
        .sql(
            """
            INSERT INTO draft (person_id, consultation_id, question_id, target, delegation_id, official, language, text, saved_at, version)
            VALUES (:person, :consultation, :question, :target, :delegation, :official, :language, :text, :now, :version)
            """)
        .param("person", person.value())
        .param("consultation", draft.consultation().value())
        .param("question", draft.question().value())
        .param("target", draft.target().serialize())
        .param("delegation", idOrNull(draft.delegation()), Types.BIGINT)
        .param("official", draft.official())
        .param("language", draft.language().value())
        .param("text", text)
        .param("now", Timestamp.from(now))
        .param("version", ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE / 2))
        .update();
  }

  /// Returns false if another version is stored.
  boolean update(PersonId person, SavedDraft draft, String text, Instant now) {
    return database
            .sql(
                """
                UPDATE draft SET delegation_id = :delegation, official = :official, language = :language, text = :text, saved_at = :now,
                                 version = version + 1
                 WHERE person_id = :person AND question_id = :question AND target = :target AND version = :version
                """)
            .param("delegation", idOrNull(draft.delegation()), Types.BIGINT)
            .param("official", draft.official())
            .param("language", draft.language().value())
            .param("text", text)
            .param("now", Timestamp.from(now))
            .param("person", person.value())
            .param("question", draft.question().value())
            .param("target", draft.target().serialize())
            .param("version", draft.version())
            .update()
        > 0;
  }

  /// Returns false if another version is stored.
  boolean deleteVersion(PersonId person, SavedDraft draft) {
    return database
            .sql(
                """
                DELETE FROM draft
                 WHERE person_id = ? AND question_id = ? AND target = ? AND version = ?
                """)
            .params(
                person.value(),
                draft.question().value(),
                draft.target().serialize(),
                draft.version())
            .update()
        > 0;
  }

  void delete(PersonId person, QuestionId question, DraftTarget target) {
    database
        .sql("DELETE FROM draft WHERE person_id = ? AND question_id = ? AND target = ?")
        .params(person.value(), question.value(), target.serialize())
        .update();
  }

  private static @Nullable Long idOrNull(@Nullable DelegationId delegation) {
    return delegation == null ? null : delegation.value();
  }

  private static SavedDraft fromRow(ResultSet row) throws SQLException {
    var delegation = row.getObject("delegation_id", Long.class);
    return new SavedDraft(
        new ConsultationId(row.getLong("consultation_id")),
        new QuestionId(row.getLong("question_id")),
        DraftTarget.parse(row.getString("target")),
        delegation == null ? null : new DelegationId(delegation),
        row.getBoolean("official"),
        new LanguageTag(row.getString("language")),
        row.getString("text"),
        new SavedDraft.StoredVersion(row.getInt("version"), Columns.getInstant(row, "saved_at")));
  }
}
