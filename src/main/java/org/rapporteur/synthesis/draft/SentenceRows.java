package org.rapporteur.synthesis.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.Count;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.storage.BatchInsertSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Reads the sentences of a draft with what they cite, quote and count: two statements, however
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
    return of(only == null ? "" : " AND paragraph = ?", parameters(draft, only));
  }

  /// Of the paragraphs that people wrote.
  Map<String, List<DraftSentence>> peoples(long draft) {
    return of(
        " AND paragraph IN (SELECT id FROM synthesis_paragraph WHERE synthesis_id = ? AND written)",
        List.of(draft, draft));
  }

  private Map<String, List<DraftSentence>> of(String which, List<Object> parameters) {
    var quotes = quotes(which, parameters);
    var sentences = new HashMap<String, List<DraftSentence>>();
    database
        .sql(
            "SELECT * FROM synthesis_sentence WHERE synthesis_id = ?"
                + which
                + " ORDER BY paragraph, position")
        .params(parameters)
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
                          StoredCitations.read(row.getString("cited")),
                          quotes.getOrDefault(at, List.of()),
                          BatchInsertSql.JSON.readValue(
                              row.getString("counts"), new TypeReference<List<Count>>() {}),
                          reason == null ? null : UncitedReason.valueOf(reason),
                          row.getString("footnote")));
            });
    return sentences;
  }

  private Map<Place, List<QuoteRef>> quotes(String which, List<Object> parameters) {
    var quotes = new HashMap<Place, List<QuoteRef>>();
    database
        .sql(
            "SELECT * FROM synthesis_quotation WHERE synthesis_id = ?"
                + which
                + " ORDER BY paragraph, sentence, position")
        .params(parameters)
        .query(
            row -> {
              quotes
                  .computeIfAbsent(
                      new Place(row.getString("paragraph"), row.getInt("sentence")),
                      p -> new ArrayList<>())
                  .add(quote(row));
            });
    return quotes;
  }

  private static QuoteRef quote(ResultSet row) throws SQLException {
    return new QuoteRef(
        row.getInt("quote_start"),
        row.getInt("quote_end"),
        row.getInt("comment"),
        row.getInt("revision"),
        new TextSpan(row.getInt("span_start"), row.getInt("span_end")));
  }

  static List<Object> parameters(long draft, @Nullable ParagraphId only) {
    return only == null ? List.of(draft) : List.of(draft, only.value());
  }
}
