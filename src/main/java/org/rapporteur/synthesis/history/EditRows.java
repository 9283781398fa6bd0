package org.rapporteur.synthesis.history;

import static org.rapporteur.synthesis.storage.BatchInsertSql.JSON;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.ParagraphState;
import org.rapporteur.synthesis.draft.Withheld;
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

    private Edit with(
        long newId,
        @Nullable ParagraphState newBefore,
        @Nullable ParagraphState newAfter,
        @Nullable ParagraphState newOther,
        boolean nowUndone) {
      return new Edit(
          newId, act, paragraph, comment, by, at, newBefore, newAfter, newOther, annex, nowUndone);
    }

    private Edit without(Withheld words) {
      return with(id, without(before, words), without(after, words), without(other, words), undone);
    }

    private static @Nullable ParagraphState without(@Nullable ParagraphState one, Withheld words) {
      return one == null ? null : words.from(one);
    }

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

  void add(long draft, Edit edit) {
    database
        .sql("INSERT INTO synthesis_edit (synthesis_id, edit) VALUES (?, ?)")
        .params(draft, JSON.writeValueAsString(edit))
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
             WHERE synthesis_id = ? AND (paragraph = ? OR other = ?)
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

  /// Removes words that may not be read any more.
  public void withhold(long draft, Withheld withheld) {
    database
        .sql("SELECT * FROM synthesis_edit WHERE synthesis_id = ?")
        .param(draft)
        .query((row, n) -> edit(row))
        .list()
        .forEach(
            edit -> {
              var left = edit.without(withheld);
              if (!left.equals(edit)) {
                database
                    .sql("UPDATE synthesis_edit SET edit = ? WHERE id = ?")
                    .params(JSON.writeValueAsString(left), edit.id())
                    .update();
              }
            });
  }

  private static Edit edit(ResultSet row) throws SQLException {
    var edit = JSON.readValue(row.getString("edit"), Edit.class);
    return edit.with(
        row.getLong("id"), edit.before(), edit.after(), edit.other(), row.getBoolean("undone"));
  }
}
