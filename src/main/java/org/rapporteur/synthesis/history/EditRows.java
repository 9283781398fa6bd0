package org.rapporteur.synthesis.history;

import static org.rapporteur.shared.Columns.toUtc;
import static org.rapporteur.synthesis.storage.BatchInsertSql.JSON;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.ParagraphState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The history of a draft.
@Component
public class EditRows {

  public static final int SHOWN = 200;

  /// A change with the paragraph before and after; both absent where it was of something else.
  ///
  /// @param other the paragraph that was split off or joined
  public record Edit(
      long id,
      EditAct act,
      @Nullable ParagraphId paragraph,
      @Nullable Integer comment,
      PersonId by,
      Instant at,
      @Nullable ParagraphState before,
      @Nullable ParagraphState after,
      @Nullable ParagraphState other,
      @Nullable AnnexChange annex,
      boolean undone) {

    /// What a paragraph was before, which may be the other one.
    public @Nullable ParagraphState before(ParagraphId id) {
      return id.equals(paragraph) ? before : isLess(before, after) ? other : null;
    }

    public @Nullable ParagraphState after(ParagraphId id) {
      return id.equals(paragraph) ? after : isLess(after, before) ? other : null;
    }

    /// The other paragraph stood beside the one of two that has fewer sentences.
    public static boolean isLess(@Nullable ParagraphState one, @Nullable ParagraphState other) {
      return one != null && other != null && one.sentences().size() < other.sentences().size();
    }
  }

  private final JdbcClient database;

  EditRows(JdbcClient database) {
    this.database = database;
  }

  void add(
      long draft,
      EditAct act,
      @Nullable Integer comment,
      @Nullable ParagraphState before,
      @Nullable ParagraphState after,
      @Nullable ParagraphState other,
      @Nullable AnnexChange annex,
      PersonId by,
      Instant now) {
    var about = after == null ? before : after;
    database
        .sql(
            """
            INSERT INTO synthesis_edit (synthesis_id, act, paragraph, comment, made_by, made_at, earlier, later, other, annex)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            java.util.Arrays.asList(
                draft,
                act.name(),
                about == null ? null : about.id().value(),
                comment,
                by.value(),
                toUtc(now),
                written(before),
                written(after),
                written(other),
                written(annex)))
        .update();
  }

  public List<Edit> latest(long draft) {
    return database
        .sql("SELECT * FROM synthesis_edit WHERE synthesis_id = ? ORDER BY id DESC LIMIT " + SHOWN)
        .param(draft)
        .query((row, n) -> edit(row))
        .list();
  }

  /// The last changes of a paragraph, the oldest first.
  public List<Edit> of(long draft, ParagraphId paragraph) {
    return database
        .sql(
            """
            SELECT * FROM synthesis_edit
             WHERE synthesis_id = ? AND (paragraph = ? OR other IS NOT NULL AND JSON_VALUE(other, '$.id.value') = ?)
             ORDER BY id DESC LIMIT\s"""
                + SHOWN)
        .params(draft, paragraph.value(), paragraph.value())
        .query((row, n) -> edit(row))
        .list()
        .reversed();
  }

  /// What was done last and not undone.
  public Optional<Edit> last(long draft) {
    return database
        .sql(
            "SELECT * FROM synthesis_edit WHERE synthesis_id = ? AND NOT undone AND act <> 'UNDONE' ORDER BY id DESC LIMIT 1")
        .param(draft)
        .query((row, n) -> edit(row))
        .optional();
  }

  public void markUndone(long edit) {
    database.sql("UPDATE synthesis_edit SET undone = TRUE WHERE id = ?").param(edit).update();
  }

  private static Edit edit(ResultSet row) throws SQLException {
    String paragraph = row.getString("paragraph");
    return new Edit(
        row.getLong("id"),
        EditAct.valueOf(row.getString("act")),
        paragraph == null ? null : new ParagraphId(paragraph),
        Columns.getIntegerOrNull(row, "comment"),
        new PersonId(row.getLong("made_by")),
        Columns.getInstant(row, "made_at"),
        state(row.getString("earlier")),
        state(row.getString("later")),
        state(row.getString("other")),
        annex(row.getString("annex")),
        row.getBoolean("undone"));
  }

  private static @Nullable String written(@Nullable Record state) {
    return state == null ? null : JSON.writeValueAsString(state);
  }

  private static @Nullable ParagraphState state(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, ParagraphState.class);
  }

  private static @Nullable AnnexChange annex(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, AnnexChange.class);
  }
}
