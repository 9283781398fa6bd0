package org.rapporteur.discussion.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Stores drafts while they are typed. Only their author sees them.
@Service
public class DraftService {

  /// Drafts listed for one person.
  private static final int MAX_LISTED = 200;

  private static final String SELECT =
      "SELECT consultation_id, question_id, place, delegation_id, official, language, text, saved_at, version FROM draft";

  private final ConsultationService consultations;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  DraftService(
      ConsultationService consultations,
      JdbcClient database,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.consultations = consultations;
    this.database = database;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Optional<SavedDraft> find(Viewer viewer, QuestionId question, DraftTarget target) {
    var person = viewer.requireSignedIn("draft");
    return transactions.read(() -> loadStored(person, question, target));
  }

  /// Newest first.
  public List<SavedDraft> listOwn(Viewer viewer) {
    var person = viewer.requireSignedIn("draft");
    return transactions.read(
        () ->
            database
                .sql(
                    SELECT
                        + " WHERE person_id = ? ORDER BY saved_at DESC, id DESC LIMIT "
                        + MAX_LISTED)
                .param(person.value())
                .query((row, n) -> fromRow(row))
                .list());
  }

  /// Saves over the version in the draft, 0 if there was none, and returns the stored draft. An
  /// empty text discards it.
  public Optional<SavedDraft> save(Viewer viewer, SavedDraft draft) {
    var person = viewer.requireSignedIn("draft");
    requireQuestionExists(draft);
    String text = InputText.normalize(draft.text());
    int length = text.codePointCount(0, text.length());
    if (length > 2 * Terms.MAX_LENGTH) {
      // Texts over the limit are saved too, up to a length that no shortening could repair.
      InputText.optionalText("text", text, 2 * Terms.MAX_LENGTH);
    }
    try {
      return transactions.write(() -> store(person, draft, text));
    } catch (DuplicateKeyException e) {
      throw new DraftChangedElsewhere();
    }
  }

  public void discard(Viewer viewer, QuestionId question, DraftTarget target) {
    var person = viewer.requireSignedIn("draft");
    transactions.write(
        () -> {
          delete(person, question, target);
          events.publishEvent(new DraftDiscarded(person, question, target));
        });
  }

  public void delete(PersonId person, QuestionId question, DraftTarget target) {
    database
        .sql("DELETE FROM draft WHERE person_id = ? AND question_id = ? AND place = ?")
        .params(person.value(), question.value(), target.serialize())
        .update();
  }

  private void requireQuestionExists(SavedDraft draft) {
    if (draft.place().kind() == DraftTarget.DraftKind.STAGED) {
      throw new InvalidInput("draft.place", "place");
    }
    var consultation = consultations.get(draft.consultation());
    if (!consultation.phase().isPublic() || consultation.question(draft.question()).isEmpty()) {
      throw new NotFound("question", draft.question().value());
    }
  }

  private Optional<SavedDraft> store(PersonId person, SavedDraft draft, String text) {
    int touched;
    if (text.isBlank()) {
      touched = deleteVersion(person, draft);
      if (touched == 0 && draft.version() == 0) {
        return Optional.empty();
      }
    } else if (draft.version() == 0) {
      touched = insert(person, draft, text);
    } else {
      touched = update(person, draft, text);
    }
    if (touched == 0) {
      throw new DraftChangedElsewhere();
    }
    return loadStored(person, draft.question(), draft.place());
  }

  private int insert(PersonId person, SavedDraft draft, String text) {
    return database
        .sql(
            """
            INSERT INTO draft (person_id, consultation_id, question_id, place, delegation_id, official, language, text, saved_at, version)
            VALUES (:person, :consultation, :question, :place, :delegation, :official, :language, :text, :now, 1)
            """)
        .param("person", person.value())
        .param("consultation", draft.consultation().value())
        .param("question", draft.question().value())
        .param("place", draft.place().serialize())
        .param("delegation", toNumber(draft.delegation()), java.sql.Types.BIGINT)
        .param("official", draft.official())
        .param("language", draft.language().value())
        .param("text", text)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private int update(PersonId person, SavedDraft draft, String text) {
    return database
        .sql(
            """
            UPDATE draft SET delegation_id = :delegation, official = :official, language = :language, text = :text, saved_at = :now,
                             version = version + 1
             WHERE person_id = :person AND question_id = :question AND place = :place AND version = :version
            """)
        .param("delegation", toNumber(draft.delegation()), java.sql.Types.BIGINT)
        .param("official", draft.official())
        .param("language", draft.language().value())
        .param("text", text)
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person.value())
        .param("question", draft.question().value())
        .param("place", draft.place().serialize())
        .param("version", draft.version())
        .update();
  }

  private int deleteVersion(PersonId person, SavedDraft draft) {
    return database
        .sql(
            "DELETE FROM draft WHERE person_id = ? AND question_id = ? AND place = ? AND version = ?")
        .params(
            person.value(), draft.question().value(), draft.place().serialize(), draft.version())
        .update();
  }

  private Optional<SavedDraft> loadStored(
      PersonId person, QuestionId question, DraftTarget target) {
    return database
        .sql(SELECT + " WHERE person_id = ? AND question_id = ? AND place = ?")
        .params(person.value(), question.value(), target.serialize())
        .query((row, n) -> fromRow(row))
        .optional();
  }

  private static @Nullable Long toNumber(@Nullable DelegationId delegation) {
    return delegation == null ? null : delegation.value();
  }

  private static SavedDraft fromRow(ResultSet row) throws SQLException {
    long delegation = row.getLong("delegation_id");
    boolean isPersonal = row.wasNull();
    return new SavedDraft(
        new ConsultationId(row.getLong("consultation_id")),
        new QuestionId(row.getLong("question_id")),
        DraftTarget.parse(row.getString("place")),
        isPersonal ? null : new DelegationId(delegation),
        row.getBoolean("official"),
        new LanguageTag(row.getString("language")),
        row.getString("text"),
        Columns.getInstant(row, "saved_at"),
        row.getInt("version"));
  }
}
