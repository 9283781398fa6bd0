package org.rapporteur.synthesis.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells which drafts there are and which is in use, and lets one change of that go on at a time.
@Component
public class DraftHeads {

  private static final String HEAD = "SELECT * FROM synthesis WHERE consultation_id = ?";

  private final JdbcClient database;

  DraftHeads(JdbcClient database) {
    this.database = database;
  }

  /// A draft without its contents.
  public record Head(
      long id,
      int version,
      LanguageTag language,
      String snapshotHash,
      Instant takenAt,
      boolean inUse,
      Act changed,
      @Nullable Act decided) {}

  /// The last change of a draft or the decision about it. A run changes it for nobody.
  public record Act(@Nullable PersonId by, Instant at) {}

  public Optional<Head> head(ConsultationId consultation) {
    return database
        .sql(HEAD + " AND in_use ORDER BY version DESC LIMIT 1")
        .param(consultation.value())
        .query((row, n) -> head(row))
        .optional();
  }

  /// The one that was in use before another came.
  public Optional<Head> before(ConsultationId consultation, int version) {
    return database
        .sql(HEAD + " AND in_use AND version < ? ORDER BY version DESC LIMIT 1")
        .params(consultation.value(), version)
        .query((row, n) -> head(row))
        .optional();
  }

  public Optional<Head> head(ConsultationId consultation, int version) {
    return database
        .sql(HEAD + " AND version = ?")
        .params(consultation.value(), version)
        .query((row, n) -> head(row))
        .optional();
  }

  /// What the last run made, unless it is in use.
  public Optional<Head> offered(ConsultationId consultation) {
    return all(consultation).stream().limit(1).filter(head -> !head.inUse()).findFirst();
  }

  /// Lists all drafts, in use or offered, the newest first.
  public List<Head> all(ConsultationId consultation) {
    return database
        .sql(HEAD + " ORDER BY version DESC")
        .param(consultation.value())
        .query((row, n) -> head(row))
        .list();
  }

  /// Records whether an offered draft is used.
  public void decide(long draft, boolean inUse, PersonId by, Instant now) {
    database
        .sql("UPDATE synthesis SET in_use = ?, decided_by = ?, decided_at = ? WHERE id = ?")
        .params(inUse, by.value(), Columns.toUtc(now), draft)
        .update();
  }

  private static Head head(ResultSet row) throws SQLException {
    var decided = Columns.getInstantOrNull(row, "decided_at");
    return new Head(
        row.getLong("id"),
        row.getInt("version"),
        new LanguageTag(row.getString("language")),
        row.getString("snapshot_hash"),
        Columns.getInstant(row, "taken_at"),
        row.getBoolean("in_use"),
        new Act(person(row, "changed_by"), Columns.getInstant(row, "changed_at")),
        decided == null ? null : new Act(person(row, "decided_by"), decided));
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    Long id = row.getObject(column, Long.class);
    return id == null ? null : new PersonId(id);
  }

  /// The draft in use, which no other change can touch until this one is committed. Whoever waited
  /// for one may find that another has come into use meanwhile.
  public Optional<Long> lockLatest(ConsultationId consultation) {
    var locked = locked(consultation);
    for (var now = locked(consultation); !now.equals(locked); now = locked(consultation)) {
      locked = now;
    }
    return locked;
  }

  private Optional<Long> locked(ConsultationId consultation) {
    return database
        .sql(
            "SELECT id FROM synthesis WHERE consultation_id = ? AND in_use ORDER BY version DESC LIMIT"
                + " 1 FOR UPDATE")
        .param(consultation.value())
        .query(Long.class)
        .optional();
  }
}
