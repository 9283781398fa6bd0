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
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What is being written, kept as one types and seen by its author alone.
@Service
public class DraftService {

  /// One person's drafts that are listed.
  private static final int MOST = 200;

  private static final String SELECT =
      "SELECT consultation_id, question_id, place, delegation_id, official, language, text, saved_at, version FROM draft";

  private final ConsultationService consultations;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  DraftService(
      ConsultationService consultations,
      JdbcClient database,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.consultations = consultations;
    this.database = database;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  public Optional<SavedDraft> find(Viewer viewer, QuestionId question, DraftPlace place) {
    var person = viewer.actor("draft");
    return useCases.read(() -> stored(person, question, place));
  }

  /// The latest first.
  public List<SavedDraft> own(Viewer viewer) {
    var person = viewer.actor("draft");
    return useCases.read(
        () ->
            database
                .sql(SELECT + " WHERE person_id = ? ORDER BY saved_at DESC, id DESC LIMIT " + MOST)
                .param(person.value())
                .query((row, n) -> draft(row))
                .list());
  }

  /// The draft's own version is the one last read or saved, 0 where there was none; answers what is
  /// kept now. An empty text is a draft discarded.
  public Optional<SavedDraft> save(Viewer viewer, SavedDraft typed) {
    var person = viewer.actor("draft");
    requireAsked(typed);
    String text = ReceivedText.of(typed.text());
    int length = text.codePointCount(0, text.length());
    if (length > 2 * Terms.MOST_LENGTH) {
      // Too long a text is kept too, until it could not be a comment by any cutting.
      ReceivedText.optional("text", text, 2 * Terms.MOST_LENGTH);
    }
    try {
      return useCases.change(() -> store(person, typed, text));
    } catch (DuplicateKeyException e) {
      throw new DraftChangedElsewhere();
    }
  }

  public void discard(Viewer viewer, QuestionId question, DraftPlace place) {
    var person = viewer.actor("draft");
    useCases.change(
        () -> {
          remove(person, question, place);
          events.publishEvent(new DraftDiscarded(person, question, place));
        });
  }

  public void remove(PersonId person, QuestionId question, DraftPlace place) {
    database
        .sql("DELETE FROM draft WHERE person_id = ? AND question_id = ? AND place = ?")
        .params(person.value(), question.value(), place.written())
        .update();
  }

  private void requireAsked(SavedDraft typed) {
    if (typed.place().kind() == DraftPlace.Kind.STAGED) {
      throw new InvalidInput("draft.place", "place");
    }
    var consultation = consultations.get(typed.consultation());
    if (!consultation.phase().isPublic() || consultation.question(typed.question()).isEmpty()) {
      throw new NotFound("question", typed.question().value());
    }
  }

  private Optional<SavedDraft> store(PersonId person, SavedDraft typed, String text) {
    int touched;
    if (text.isBlank()) {
      touched = removeVersion(person, typed);
      if (touched == 0 && typed.version() == 0) {
        return Optional.empty();
      }
    } else if (typed.version() == 0) {
      touched = insert(person, typed, text);
    } else {
      touched = update(person, typed, text);
    }
    if (touched == 0) {
      throw new DraftChangedElsewhere();
    }
    return stored(person, typed.question(), typed.place());
  }

  private int insert(PersonId person, SavedDraft typed, String text) {
    return database
        .sql(
            """
            INSERT INTO draft (person_id, consultation_id, question_id, place, delegation_id, official, language, text, saved_at, version)
            VALUES (:person, :consultation, :question, :place, :delegation, :official, :language, :text, :now, 1)
            """)
        .param("person", person.value())
        .param("consultation", typed.consultation().value())
        .param("question", typed.question().value())
        .param("place", typed.place().written())
        .param("delegation", number(typed.delegation()), java.sql.Types.BIGINT)
        .param("official", typed.official())
        .param("language", typed.language().value())
        .param("text", text)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private int update(PersonId person, SavedDraft typed, String text) {
    return database
        .sql(
            """
            UPDATE draft SET delegation_id = :delegation, official = :official, language = :language, text = :text, saved_at = :now,
                             version = version + 1
             WHERE person_id = :person AND question_id = :question AND place = :place AND version = :version
            """)
        .param("delegation", number(typed.delegation()), java.sql.Types.BIGINT)
        .param("official", typed.official())
        .param("language", typed.language().value())
        .param("text", text)
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person.value())
        .param("question", typed.question().value())
        .param("place", typed.place().written())
        .param("version", typed.version())
        .update();
  }

  private int removeVersion(PersonId person, SavedDraft typed) {
    return database
        .sql(
            "DELETE FROM draft WHERE person_id = ? AND question_id = ? AND place = ? AND version = ?")
        .params(person.value(), typed.question().value(), typed.place().written(), typed.version())
        .update();
  }

  private Optional<SavedDraft> stored(PersonId person, QuestionId question, DraftPlace place) {
    return database
        .sql(SELECT + " WHERE person_id = ? AND question_id = ? AND place = ?")
        .params(person.value(), question.value(), place.written())
        .query((row, n) -> draft(row))
        .optional();
  }

  private static @Nullable Long number(@Nullable DelegationId delegation) {
    return delegation == null ? null : delegation.value();
  }

  private static SavedDraft draft(ResultSet row) throws SQLException {
    long delegation = row.getLong("delegation_id");
    boolean alone = row.wasNull();
    return new SavedDraft(
        new ConsultationId(row.getLong("consultation_id")),
        new QuestionId(row.getLong("question_id")),
        DraftPlace.read(row.getString("place")),
        alone ? null : new DelegationId(delegation),
        row.getBoolean("official"),
        new LanguageTag(row.getString("language")),
        row.getString("text"),
        Columns.instant(row, "saved_at"),
        row.getInt("version"));
  }
}
