package org.rapporteur.synthesis.draft;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The comments that a draft was made from, and those of them that are set aside.
@Component
public class ReadComments {

  static final RowMapper<SetAsideComment> SET_ASIDE =
      (row, n) ->
          new SetAsideComment(
              row.getInt("number"),
              SetAsideReason.valueOf(row.getString("reason")),
              Columns.getIntegerOrNull(row, "duplicate_of"));

  private final JdbcClient database;

  ReadComments(JdbcClient database) {
    this.database = database;
  }

  /// The revision of each comment that was read, by its number.
  public SortedMap<Integer, Integer> revisions(long draft) {
    var revisions = new TreeMap<Integer, Integer>();
    database
        .sql("SELECT number, revision FROM synthesis_comment WHERE synthesis_id = ?")
        .param(draft)
        .query(
            row -> {
              revisions.put(row.getInt(1), row.getInt(2));
            });
    return revisions;
  }

  /// In the order of their numbers.
  List<SetAsideComment> setAside(long draft) {
    return database
        .sql(
            "SELECT number, reason, duplicate_of FROM synthesis_comment WHERE synthesis_id = ? AND"
                + " reason IS NOT NULL ORDER BY number")
        .param(draft)
        .query(SET_ASIDE)
        .list();
  }
}
