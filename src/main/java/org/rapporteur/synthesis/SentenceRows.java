package org.rapporteur.synthesis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.engine.draft.CitationRef;
import org.rapporteur.synthesis.engine.draft.Count;
import org.rapporteur.synthesis.engine.draft.DraftSentence;
import org.rapporteur.synthesis.engine.draft.QuoteRef;
import org.rapporteur.synthesis.engine.draft.SentenceKind;
import org.rapporteur.synthesis.engine.draft.UncitedReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Reads the sentences of a draft with what they cite, quote and count: three statements, however
/// many there are.
@Component
class SentenceRows {

  private record Place(String paragraph, int sentence) {}

  private final JdbcClient database;

  SentenceRows(JdbcClient database) {
    this.database = database;
  }

  /// By paragraph, each in its order; of one paragraph where one is named.
  Map<String, List<DraftSentence>> of(long draft, @Nullable ParagraphId only) {
    var citations = new HashMap<Place, List<CitationRef>>();
    each(
        "synthesis_citation",
        draft,
        only,
        row ->
            citations
                .computeIfAbsent(place(row), p -> new ArrayList<>())
                .add(new CitationRef(row.getInt("comment"), row.getInt("revision"), span(row))));
    var quotes = new HashMap<Place, List<QuoteRef>>();
    each(
        "synthesis_quotation",
        draft,
        only,
        row ->
            quotes
                .computeIfAbsent(place(row), p -> new ArrayList<>())
                .add(
                    new QuoteRef(
                        row.getInt("quote_start"),
                        row.getInt("quote_end"),
                        row.getInt("comment"),
                        row.getInt("revision"),
                        new TextSpan(row.getInt("span_start"), row.getInt("span_end")))));
    var sentences = new HashMap<String, List<DraftSentence>>();
    database
        .sql(
            "SELECT * FROM synthesis_sentence WHERE synthesis_id = ?"
                + (only == null ? "" : " AND paragraph = ?")
                + " ORDER BY paragraph, position")
        .params(parameters(draft, only))
        .query(
            row -> {
              var at = new Place(row.getString("paragraph"), row.getInt("position"));
              String reason = row.getString("reason");
              sentences
                  .computeIfAbsent(at.paragraph(), p -> new ArrayList<>())
                  .add(
                      new DraftSentence(
                          row.getString("text"),
                          SentenceKind.valueOf(row.getString("kind")),
                          citations.getOrDefault(at, List.of()),
                          quotes.getOrDefault(at, List.of()),
                          DraftRows.JSON.readValue(
                              row.getString("counts"), new TypeReference<List<Count>>() {}),
                          reason == null ? null : UncitedReason.valueOf(reason)));
            });
    return sentences;
  }

  /// What reads one row.
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void each(String table, long draft, @Nullable ParagraphId only, RowReader reader) {
    database
        .sql(
            "SELECT * FROM "
                + table
                + " WHERE synthesis_id = ?"
                + (only == null ? "" : " AND paragraph = ?")
                + " ORDER BY paragraph, sentence, position")
        .params(parameters(draft, only))
        .query(
            row -> {
              reader.read(row);
            });
  }

  static List<Object> parameters(long draft, @Nullable ParagraphId only) {
    return only == null ? List.of(draft) : List.of(draft, only.value());
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getString("paragraph"), row.getInt("sentence"));
  }

  private static @Nullable TextSpan span(ResultSet row) throws SQLException {
    int start = row.getInt("span_start");
    return row.wasNull() ? null : new TextSpan(start, row.getInt("span_end"));
  }
}
