package org.rapporteur.discussion.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.draft.DraftChangedElsewhere;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores drafts of submissions. What is gone leaves its version behind, and no text.
@Component
class SubmissionDraftRows {

  /// Where the summary is kept among the answers.
  static final int SUMMARY = 0;

  private static final String ONE =
      " WHERE consultation_id = :consultation AND delegation_id = :delegation AND submission = :submission";

  /// Which draft: of whom, where, and for which submission.
  record Key(ConsultationId consultation, DelegationId delegation, int submission) {

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

  private final JdbcClient database;
  private final SubmissionFileRows files;
  private final Clock clock;

  SubmissionDraftRows(JdbcClient database, SubmissionFileRows files, Clock clock) {
    this.database = database;
    this.files = files;
    this.clock = clock;
  }

  /// An empty one where nothing is kept, with the version of the last that was.
  SubmissionDraft find(Key key) {
    var texts = texts(key);
    var summary = texts.remove(SUMMARY);
    var waiting =
        key.submission() == 0
            ? files.waiting(key.consultation(), key.delegation())
            : List.<AttachmentDetails>of();
    record Head(LanguageTag language, int version) {}
    var head =
        database
            .sql("SELECT language, version FROM submission_draft" + ONE)
            .params(key.parameters())
            .query((row, n) -> new Head(new LanguageTag(row.getString(1)), row.getInt(2)))
            .optional()
            .orElseGet(() -> new Head(LanguageTag.UNDETERMINED, 0));
    return new SubmissionDraft(
        key.delegation(),
        key.submission(),
        head.language(),
        summary == null ? "" : summary,
        texts,
        waiting.stream().map(AttachmentDetails::id).toList(),
        head.version());
  }

  /// Those of any of the delegations that hold some text, the latest first.
  List<KeptSubmissionDraft> of(Collection<DelegationId> delegations, int most) {
    var heads =
        database
            .sql(
                """
                SELECT d.consultation_id, d.delegation_id, d.submission, d.language, d.version, d.saved_at, o.name
                  FROM submission_draft d JOIN delegation o ON o.id = d.delegation_id
                 WHERE d.delegation_id IN (:delegations) AND NOT d.gone
                   AND EXISTS (SELECT 1 FROM submission_draft_text t WHERE t.consultation_id = d.consultation_id
                                  AND t.delegation_id = d.delegation_id AND t.submission = d.submission)
                 ORDER BY d.saved_at DESC LIMIT :most
                """)
            .param("delegations", delegations.stream().map(DelegationId::value).toList())
            .param("most", most)
            .query((row, n) -> kept(row))
            .list();
    if (heads.isEmpty()) {
      return heads;
    }
    var texts = new HashMap<Key, SortedMap<Integer, String>>();
    database
        .sql(
            "SELECT consultation_id, delegation_id, submission, question, text FROM submission_draft_text WHERE delegation_id IN (:delegations)")
        .param("delegations", delegations.stream().map(DelegationId::value).toList())
        .query(
            row -> {
              texts
                  .computeIfAbsent(key(row), k -> new TreeMap<>())
                  .put(row.getInt("question"), row.getString("text"));
            });
    return heads.stream()
        .map(head -> head.with(texts.getOrDefault(head.key(), new TreeMap<>())))
        .toList();
  }

  /// Refused where another version than the typed one is kept.
  void save(
      PersonId person,
      ConsultationId consultation,
      SubmissionDraft typed,
      SortedMap<Integer, String> texts) {
    var key = new Key(consultation, typed.delegation(), typed.submission());
    if (typed.version() == 0) {
      insert(person, key, typed.language(), false);
    } else if (update(person, key, typed) == 0) {
      throw new DraftChangedElsewhere();
    }
    deleteTexts(key);
    texts.forEach(
        (question, text) ->
            database
                .sql(
                    """
                    INSERT INTO submission_draft_text (consultation_id, delegation_id, submission, question, text)
                    VALUES (:consultation, :delegation, :submission, :question, :text)
                    """)
                .params(key.parameters())
                .param("question", question)
                .param("text", text)
                .update());
  }

  /// Takes the text out and leaves the next version: who takes or saves the same one at the same
  /// time waits, and is refused.
  void take(PersonId person, Key key, int version) {
    var kept =
        database
            .sql("SELECT version FROM submission_draft" + ONE + " FOR UPDATE")
            .params(key.parameters())
            .query(Integer.class)
            .optional();
    if (kept.orElse(0) != version) {
      throw new DraftChangedElsewhere();
    }
    if (kept.isEmpty()) {
      insert(person, key, LanguageTag.UNDETERMINED, true);
      return;
    }
    database
        .sql("UPDATE submission_draft SET gone = TRUE, version = version + 1" + ONE)
        .params(key.parameters())
        .update();
    deleteTexts(key);
  }

  private void deleteTexts(Key key) {
    database.sql("DELETE FROM submission_draft_text" + ONE).params(key.parameters()).update();
  }

  private void insert(PersonId person, Key key, LanguageTag language, boolean gone) {
    try {
      database
          .sql(
              """
              INSERT INTO submission_draft (consultation_id, delegation_id, submission, language, saved_by, saved_at, version, gone)
              VALUES (:consultation, :delegation, :submission, :language, :person, :now, 1, :gone)
              """)
          .params(key.parameters())
          .param("language", language.value())
          .param("person", person.value())
          .param("now", Columns.utc(clock.instant()))
          .param("gone", gone)
          .update();
    } catch (DuplicateKeyException e) {
      throw new DraftChangedElsewhere();
    }
  }

  private int update(PersonId person, Key key, SubmissionDraft typed) {
    return database
        .sql(
            "UPDATE submission_draft SET language = :language, saved_by = :person, saved_at = :now, gone = FALSE, version = version + 1"
                + ONE
                + " AND version = :version")
        .params(key.parameters())
        .param("language", typed.language().value())
        .param("person", person.value())
        .param("now", Columns.utc(clock.instant()))
        .param("version", typed.version())
        .update();
  }

  private SortedMap<Integer, String> texts(Key key) {
    var texts = new TreeMap<Integer, String>();
    database
        .sql("SELECT question, text FROM submission_draft_text" + ONE)
        .params(key.parameters())
        .query(
            row -> {
              texts.put(row.getInt(1), row.getString(2));
            });
    return texts;
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        new ConsultationId(row.getLong("consultation_id")),
        new DelegationId(row.getLong("delegation_id")),
        row.getInt("submission"));
  }

  private static KeptSubmissionDraft kept(ResultSet row) throws SQLException {
    var key = key(row);
    return new KeptSubmissionDraft(
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
        Columns.instant(row, "saved_at"));
  }
}
