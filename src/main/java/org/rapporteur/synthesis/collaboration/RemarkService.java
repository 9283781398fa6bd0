package org.rapporteur.synthesis.collaboration;

import static org.rapporteur.shared.Columns.toUtc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.history.DraftChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Colleagues' remarks on the paragraphs of a draft. They never leave the secretariat, and stay
/// with the paragraph through the next drafts.
@Service
public class RemarkService {

  public static final int MAX_TEXT = 2_000;

  private static final int MOST_OPEN = 500;
  private static final int MOST_SETTLED = 50;

  private record Stored(
      long id,
      ParagraphId paragraph,
      String text,
      PersonId by,
      Instant at,
      @Nullable PersonId settledBy,
      @Nullable Instant settledAt) {

    Stream<PersonId> people() {
      return Stream.concat(Stream.of(by), Stream.ofNullable(settledBy));
    }

    Remark told(Map<PersonId, String> names) {
      return new Remark(
          id,
          paragraph,
          text,
          names.getOrDefault(by, ""),
          at,
          settledBy == null ? null : names.getOrDefault(settledBy, ""),
          settledAt);
    }
  }

  private final JdbcClient database;
  private final PersonService people;
  private final Transactions transactions;
  private final DraftChanges changes;
  private final DraftRows rows;
  private final Clock clock;

  RemarkService(
      JdbcClient database,
      PersonService people,
      Transactions transactions,
      DraftChanges changes,
      DraftRows rows,
      Clock clock) {
    this.database = database;
    this.people = people;
    this.transactions = transactions;
    this.changes = changes;
    this.rows = rows;
    this.clock = clock;
  }

  /// On a paragraph of the latest draft.
  public void remark(
      Viewer viewer, ConsultationId consultation, ParagraphId paragraph, String typed) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    String text = InputText.requireText("text", typed, MAX_TEXT);
    transactions.write(
        () -> {
          long draft = changes.lock(consultation);
          if (rows.paragraph(draft, paragraph).isEmpty()) {
            throw new NotFound("paragraph", paragraph);
          }
          database
              .sql(
                  "INSERT INTO synthesis_remark (consultation_id, paragraph, text, made_by, made_at)"
                      + " VALUES (?, ?, ?, ?, ?)")
              .params(
                  consultation.value(), paragraph.value(), text, by.value(), toUtc(clock.instant()))
              .update();
        });
  }

  /// Says that a remark is done; who said so first stays.
  public void settle(Viewer viewer, ConsultationId consultation, long remark) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    transactions.write(
        () -> {
          changes.lock(consultation);
          int settled =
              database
                  .sql(
                      "UPDATE synthesis_remark SET settled_by = ?, settled_at = ? WHERE id = ? AND"
                          + " consultation_id = ? AND settled_at IS NULL")
                  .params(by.value(), toUtc(clock.instant()), remark, consultation.value())
                  .update();
          if (settled == 0 && !exists(consultation, remark)) {
            throw new NotFound("remark", remark);
          }
        });
  }

  private boolean exists(ConsultationId consultation, long remark) {
    return database
        .sql("SELECT 1 FROM synthesis_remark WHERE id = ? AND consultation_id = ?")
        .params(remark, consultation.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Those that nobody has settled, on paragraphs that are gone too: the last ones, the oldest of
  /// them first.
  public List<Remark> open(Viewer viewer, ConsultationId consultation) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return read(
            "WHERE consultation_id = ? AND settled_at IS NULL ORDER BY id DESC LIMIT " + MOST_OPEN,
            consultation.value())
        .reversed();
  }

  /// The last that were settled on a paragraph, the latest first.
  public List<Remark> settled(Viewer viewer, ConsultationId consultation, ParagraphId paragraph) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return read(
        "WHERE consultation_id = ? AND paragraph = ? AND settled_at IS NOT NULL ORDER BY settled_at"
            + " DESC, id DESC LIMIT "
            + MOST_SETTLED,
        consultation.value(),
        paragraph.value());
  }

  private List<Remark> read(String which, Object... parameters) {
    return transactions.read(
        () -> {
          var stored =
              database
                  .sql("SELECT * FROM synthesis_remark " + which)
                  .params(parameters)
                  .query((row, n) -> stored(row))
                  .list();
          var names = people.findNames(stored.stream().flatMap(Stored::people).toList());
          return stored.stream().map(remark -> remark.told(names)).toList();
        });
  }

  private static Stored stored(ResultSet row) throws SQLException {
    Long settledBy = row.getObject("settled_by", Long.class);
    return new Stored(
        row.getLong("id"),
        new ParagraphId(row.getString("paragraph")),
        row.getString("text"),
        new PersonId(row.getLong("made_by")),
        Columns.getInstant(row, "made_at"),
        settledBy == null ? null : new PersonId(settledBy),
        Columns.getInstantOrNull(row, "settled_at"));
  }
}
