package org.rapporteur.synthesis;

import static org.rapporteur.synthesis.DraftRows.JSON;
import static org.rapporteur.synthesis.DraftWriter.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.engine.statements.Statement;
import org.rapporteur.synthesis.engine.themes.Theme;
import org.rapporteur.synthesis.run.Product;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// The statements in the themes of a draft: the ids of all, and for people to read those that are
/// most central, by where they stand in their comments.
@Component
class ThemeRows {

  /// In place of the id of a theme, of statements in none; of a part, of those in no part.
  static final String NONE = "";

  /// Of each theme, part and remainder; whoever decides about more of them does so by theme.
  static final int MOST_SHOWN = 300;

  private static final TypeReference<Set<String>> IDS = new TypeReference<>() {};

  private final DraftWriter writer;
  private final JdbcClient database;

  ThemeRows(DraftWriter writer, JdbcClient database) {
    this.writer = writer;
    this.database = database;
  }

  /// What a draft calls a theme or a part, and all its statements.
  record Found(ThemeFinding theme, ThemeFinding.@Nullable Part part, Set<String> statements) {

    String id() {
      return part == null ? theme.id() : part.id();
    }

    String label() {
      return part == null ? theme.label() : part.label();
    }
  }

  /// Where a statement stands.
  record Place(String statement, int comment, int revision, int start, int end) {}

  void insert(long draft, Product product) {
    var said = new HashMap<String, Statement>();
    for (var statement : product.findings().reading().statements()) {
      if (statement.id().equals(statement.standsAs())) {
        said.putIfAbsent(statement.question() + statement.id(), statement);
      }
    }
    var parts = new ArrayList<@Nullable Object[]>();
    var shown = new ArrayList<@Nullable Object[]>();
    for (var question : product.findings().themes()) {
      for (var theme : question.themes()) {
        var inParts =
            theme.parts().stream()
                .flatMap(part -> part.members().stream())
                .map(Theme.Member::statement)
                .collect(Collectors.toSet());
        for (var part : theme.parts()) {
          var ids = part.members().stream().map(Theme.Member::statement).toList();
          parts.add(row(draft, theme.id(), part.id(), JSON.writeValueAsString(ids)));
          show(draft, question.question(), theme.id(), part.id(), ids, said, shown);
        }
        show(
            draft,
            question.question(),
            theme.id(),
            NONE,
            theme.members().stream()
                .map(Theme.Member::statement)
                .filter(id -> !inParts.contains(id))
                .toList(),
            said,
            shown);
      }
      show(draft, question.question(), NONE, NONE, question.remainder(), said, shown);
    }
    writer.rows("synthesis_theme_part (synthesis_id, theme, id, statements)", parts);
    writer.rows(
        "synthesis_statement (synthesis_id, question, theme, part, position, statement, comment, revision, span_start, span_end)",
        shown);
  }

  private static void show(
      long draft,
      int question,
      String theme,
      String part,
      List<String> ids,
      Map<String, Statement> said,
      List<@Nullable Object[]> into) {
    int position = 0;
    for (String id : ids) {
      var statement = said.get(question + id);
      if (statement != null && position < MOST_SHOWN) {
        into.add(
            row(
                draft,
                question,
                theme,
                part,
                position++,
                id,
                statement.comment(),
                statement.revision(),
                statement.span().start(),
                statement.span().end()));
      }
    }
  }

  /// None of a draft that is not there.
  EarlierThemes earlier(long draft) {
    return new EarlierThemes(
        database
            .sql("SELECT statements FROM synthesis_theme WHERE synthesis_id = ?")
            .param(draft)
            .query((row, n) -> JSON.readValue(row.getString(1), IDS))
            .list());
  }

  /// Those of a draft with an id from the ones given.
  List<Found> find(long draft, List<ThemeFinding> themes, Collection<String> ids) {
    var found = new ArrayList<Found>();
    for (var theme : themes) {
      if (ids.contains(theme.id())) {
        found.add(new Found(theme, null, statements(draft, theme.id())));
      }
      for (var part : theme.parts()) {
        if (ids.contains(part.id())) {
          found.add(new Found(theme, part, statementsOfPart(draft, part.id())));
        }
      }
    }
    return found;
  }

  private Set<String> statements(long draft, String theme) {
    return statements(
        "SELECT statements FROM synthesis_theme WHERE synthesis_id = ? AND id = ?", draft, theme);
  }

  private Set<String> statementsOfPart(long draft, String part) {
    return statements(
        "SELECT statements FROM synthesis_theme_part WHERE synthesis_id = ? AND id = ?",
        draft,
        part);
  }

  private Set<String> statements(String sql, long draft, String id) {
    Optional<String> json = database.sql(sql).params(draft, id).query(String.class).optional();
    return json.map(ids -> JSON.readValue(ids, IDS)).orElse(Set.of());
  }

  /// The most central first. Without a part those in no part of the theme.
  List<Place> shown(long draft, int question, String theme, String part) {
    return database
        .sql(
            """
            SELECT * FROM synthesis_statement
             WHERE synthesis_id = ? AND question = ? AND theme = ? AND part = ? ORDER BY position
            """)
        .params(draft, question, theme, part)
        .query(
            (row, n) ->
                new Place(
                    row.getString("statement"),
                    row.getInt("comment"),
                    row.getInt("revision"),
                    row.getInt("span_start"),
                    row.getInt("span_end")))
        .list();
  }

  /// How many statements on each question are in no theme, as far as they are shown.
  Map<Integer, Integer> remainders(long draft) {
    var counts = new HashMap<Integer, Integer>();
    database
        .sql(
            "SELECT question, COUNT(*) FROM synthesis_statement WHERE synthesis_id = ? AND theme = ''"
                + " GROUP BY question")
        .param(draft)
        .query(
            row -> {
              counts.put(row.getInt(1), row.getInt(2));
            });
    return counts;
  }
}
