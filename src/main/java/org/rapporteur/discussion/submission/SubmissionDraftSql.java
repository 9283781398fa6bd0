package org.rapporteur.discussion.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.draft.DraftEditConflict;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores submission drafts. The row of a deleted draft remains with its version number, so that a
/// late save of the deleted text is refused.
@Component
class SubmissionDraftSql {

  /// The summary is stored as an answer with this question number. Questions begin with 1.
  static final int SUMMARY_NUMBER = 0;

  private static final String KEY_CONDITION =
      " WHERE consultation_id = :consultation AND delegation_id = :delegation AND submission_number = :submission";

  /// Identifies a draft by consultation, delegation and submission.
  ///
  /// @param submission the number of the submission that the draft changes; 0 for a new submission,
  ///     because the column is part of the primary key
  record SubmissionDraftKey(ConsultationId consultation, DelegationId delegation, int submission) {

    static SubmissionDraftKey forNewSubmission(
        ConsultationId consultation, DelegationId delegation) {
      return new SubmissionDraftKey(consultation, delegation, 0);
    }

    boolean isForNewSubmission() {
      return submission == 0;
    }

    Map<String, Object> parameters() {
      return Map.of(
          "consultation",
          consultation.value(),
          "delegation",
          delegation.value(),
          "submission",
          submission);
    }
  }

  private record DraftHeader(LanguageTag language, int version) {}

  private final JdbcClient database;
  private final SubmissionFileSql fileSql;
  private final Clock clock;

  SubmissionDraftSql(JdbcClient database, SubmissionFileSql fileSql, Clock clock) {
    this.database = database;
    this.fileSql = fileSql;
    this.clock = clock;
  }

  /// Returns an empty draft with the last version number if none is stored.
  SubmissionDraft find(SubmissionDraftKey key) {
    var texts = loadTexts(key);
    var summary = texts.remove(SUMMARY_NUMBER);
    var waitingFiles =
        key.isForNewSubmission()
            ? fileSql.listWaiting(key.consultation(), key.delegation())
            : List.<AttachmentDetails>of();
    var header =
        database
            .sql("SELECT language, version FROM submission_draft" + KEY_CONDITION)
            .params(key.parameters())
            .query(
                (row, n) ->
                    new DraftHeader(
                        new LanguageTag(row.getString("language")), row.getInt("version")))
            .optional()
            .orElseGet(() -> new DraftHeader(LanguageTag.UNDETERMINED, 0));
    texts.values().removeIf(String::isEmpty);
    return new SubmissionDraft(
        key.delegation(),
        key.submission(),
        header.language(),
        Objects.requireNonNullElse(summary, ""),
        texts,
        loadPositions(key),
        waitingFiles.stream().map(AttachmentDetails::id).toList(),
        header.version());
  }

  /// Lists drafts of these delegations that contain text, newest first.
  List<SavedSubmissionDraft> listByDelegations(Collection<DelegationId> delegations, int limit) {
    var drafts =
        database
            .sql(
                """
                SELECT d.consultation_id, d.delegation_id, d.submission_number, d.language, d.version, d.saved_at, delegation.name
                  FROM submission_draft d JOIN delegation ON delegation.id = d.delegation_id
                 WHERE d.delegation_id IN (:delegations) AND NOT d.deleted
                   AND EXISTS (SELECT 1 FROM submission_draft_text t WHERE t.consultation_id = d.consultation_id
                                  AND t.delegation_id = d.delegation_id AND t.submission_number = d.submission_number
                                  AND t.text <> '')
                 ORDER BY d.saved_at DESC LIMIT :limit
                """)
            .param("delegations", delegations.stream().map(DelegationId::value).toList())
            .param("limit", limit)
            .query((row, n) -> fromRow(row))
            .list();
    if (drafts.isEmpty()) {
      return drafts;
    }
    var texts = new HashMap<SubmissionDraftKey, SortedMap<Integer, String>>();
    database
        .sql(
            """
            SELECT consultation_id, delegation_id, submission_number, question_number, text
              FROM submission_draft_text WHERE delegation_id IN (:delegations) AND text <> ''
            """)
        .param("delegations", delegations.stream().map(DelegationId::value).toList())
        .query(
            row -> {
              texts
                  .computeIfAbsent(keyFromRow(row), k -> new TreeMap<>())
                  .put(row.getInt("question_number"), row.getString("text"));
            });
    return drafts.stream()
        .map(draft -> draft.withTexts(texts.getOrDefault(draft.key(), new TreeMap<>())))
        .toList();
  }

  /// Refuses unless the stored version is that of the draft.
  void save(
      PersonId person,
      ConsultationId consultation,
      SubmissionDraft draft,
      SortedMap<Integer, String> texts) {
    var key = draft.key(consultation);
    if (draft.version() == 0) {
      insert(person, key, draft.language());
    } else if (update(person, key, draft) == 0) {
      throw new DraftEditConflict();
    }
    deleteTexts(key);
    var questions = new TreeSet<>(texts.keySet());
    questions.addAll(draft.positions().keySet());
    for (int question : questions) {
      var choice = draft.positions().get(question);
      database
          .sql(
              """
              INSERT INTO submission_draft_text (consultation_id, delegation_id, submission_number, question_number, text, choice)
              VALUES (:consultation, :delegation, :submission, :question, :text, :choice)
              """)
          .params(key.parameters())
          .param("question", question)
          .param("text", texts.getOrDefault(question, ""))
          .param("choice", choice == null ? null : choice.name())
          .update();
    }
  }

  /// Deletes the text and increments the version. A concurrent save or delete waits and is then
  /// refused.
  void delete(PersonId person, SubmissionDraftKey key, int version) {
    var savedVersion =
        database
            .sql("SELECT version FROM submission_draft" + KEY_CONDITION + " FOR UPDATE")
            .params(key.parameters())
            .query(Integer.class)
            .optional();
    if (savedVersion.orElse(0) != version) {
      throw new DraftEditConflict();
    }
    if (savedVersion.isEmpty()) {
      insertDeleted(person, key);
      return;
    }
    database
        .sql("UPDATE submission_draft SET deleted = TRUE, version = version + 1" + KEY_CONDITION)
        .params(key.parameters())
        .update();
    deleteTexts(key);
  }

  private void deleteTexts(SubmissionDraftKey key) {
    database
        .sql("DELETE FROM submission_draft_text" + KEY_CONDITION)
        .params(key.parameters())
        .update();
  }

  private void insert(PersonId person, SubmissionDraftKey key, LanguageTag language) {
    insertRow(person, key, language, false);
  }

  /// Stores the version number of a draft that was deleted before it was ever saved.
  private void insertDeleted(PersonId person, SubmissionDraftKey key) {
    insertRow(person, key, LanguageTag.UNDETERMINED, true);
  }

  private void insertRow(
      PersonId person, SubmissionDraftKey key, LanguageTag language, boolean isDeleted) {
    try {
      database
          .sql(
              """
              INSERT INTO submission_draft (consultation_id, delegation_id, submission_number, language, saved_by, saved_at, version, deleted)
              VALUES (:consultation, :delegation, :submission, :language, :person, :now, 1, :deleted)
              """)
          .params(key.parameters())
          .param("language", language.value())
          .param("person", person.value())
          .param("now", Columns.toUtc(clock.instant()))
          .param("deleted", isDeleted)
          .update();
    } catch (DuplicateKeyException e) {
      throw new DraftEditConflict();
    }
  }

  private int update(PersonId person, SubmissionDraftKey key, SubmissionDraft draft) {
    return database
        .sql(
            """
            UPDATE submission_draft SET language = :language, saved_by = :person, saved_at = :now,
                                        deleted = FALSE, version = version + 1
            """
                + KEY_CONDITION
                + " AND version = :version")
        .params(key.parameters())
        .param("language", draft.language().value())
        .param("person", person.value())
        .param("now", Columns.toUtc(clock.instant()))
        .param("version", draft.version())
        .update();
  }

  private SortedMap<Integer, String> loadTexts(SubmissionDraftKey key) {
    var texts = new TreeMap<Integer, String>();
    database
        .sql("SELECT question_number, text FROM submission_draft_text" + KEY_CONDITION)
        .params(key.parameters())
        .query(
            row -> {
              texts.put(row.getInt("question_number"), row.getString("text"));
            });
    return texts;
  }

  private SortedMap<Integer, ScaleChoice> loadPositions(SubmissionDraftKey key) {
    var positions = new TreeMap<Integer, ScaleChoice>();
    database
        .sql(
            "SELECT question_number, choice FROM submission_draft_text"
                + KEY_CONDITION
                + " AND choice IS NOT NULL")
        .params(key.parameters())
        .query(
            row -> {
              positions.put(
                  row.getInt("question_number"), ScaleChoice.valueOf(row.getString("choice")));
            });
    return positions;
  }

  private static SubmissionDraftKey keyFromRow(ResultSet row) throws SQLException {
    return new SubmissionDraftKey(
        new ConsultationId(row.getLong("consultation_id")),
        new DelegationId(row.getLong("delegation_id")),
        row.getInt("submission_number"));
  }

  private static SavedSubmissionDraft fromRow(ResultSet row) throws SQLException {
    var key = keyFromRow(row);
    return new SavedSubmissionDraft(
        key.consultation(),
        row.getString("name"),
        new SubmissionDraft(
            key.delegation(),
            key.submission(),
            new LanguageTag(row.getString("language")),
            "",
            new TreeMap<>(),
            List.of(),
            row.getInt("version")),
        Columns.getInstant(row, "saved_at"));
  }
}
