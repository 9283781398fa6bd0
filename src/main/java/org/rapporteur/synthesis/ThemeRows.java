package org.rapporteur.synthesis;

import static org.rapporteur.synthesis.DraftRows.JSON;
import static org.rapporteur.synthesis.DraftWriter.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    var parts = new ArrayList<@Nullable Object[]>();
    var shown = new ArrayList<Shown>();
    for (var question : product.findings().themes()) {
      for (var theme : question.themes()) {
        var inParts = new HashSet<String>();
        for (var part : theme.parts()) {
          var ids = part.members().stream().map(Theme.Member::statement).toList();
          inParts.addAll(ids);
          parts.add(row(draft, theme.id(), part.id(), JSON.writeValueAsString(ids)));
          show(question.question(), theme.id(), part.id(), ids.stream(), shown);
        }
        var inNone = theme.members().stream().map(Theme.Member::statement);
        show(
            question.question(),
            theme.id(),
            NONE,
            inNone.filter(id -> !inParts.contains(id)),
            shown);
      }
      show(question.question(), NONE, NONE, question.remainder().stream(), shown);
    }
    writer.rows("synthesis_theme_part (synthesis_id, theme, id, statements)", parts);
    writer.rows(
        "synthesis_statement (synthesis_id, question, theme, part, position, statement, comment, revision, span_start, span_end)",
        located(draft, shown, product));
  }

  private record Said(int question, String statement) {}

  private record Shown(Said said, String theme, String part, int position) {}

  private static void show(
      int question, String theme, String part, Stream<String> ids, List<Shown> into) {
    var first = ids.limit(MOST_SHOWN).toList();
    for (int position = 0; position < first.size(); position++) {
      into.add(new Shown(new Said(question, first.get(position)), theme, part, position));
    }
  }

  /// Where the first comment that says each of them says it.
  private static List<@Nullable Object[]> located(long draft, List<Shown> shown, Product product) {
    var wanted = shown.stream().map(Shown::said).collect(Collectors.toSet());
    var places = new HashMap<Said, Statement>();
    for (var statement : product.findings().reading().statements()) {
      var said = new Said(statement.question(), statement.id());
      if (wanted.contains(said)) {
        places.putIfAbsent(said, statement);
      }
    }
    var all = new ArrayList<@Nullable Object[]>();
    for (var one : shown) {
      var statement = Objects.requireNonNull(places.get(one.said()));
      all.add(
          row(
              draft,
              one.said().question(),
              one.theme(),
              one.part(),
              one.position(),
              statement.id(),
              statement.comment(),
              statement.revision(),
              statement.span().start(),
              statement.span().end()));
    }
    return all;
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

  Set<String> statements(long draft, String theme) {
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

  /// Those of a part, or of a theme that are in no part of it; the most central first.
  List<Place> shown(long draft, int question, String id) {
    return database
        .sql(
            """
            SELECT * FROM synthesis_statement
             WHERE synthesis_id = :draft AND question = :question AND (theme = :id AND part = '' OR part = :id AND part <> '')
             ORDER BY position
            """)
        .param("draft", draft)
        .param("question", question)
        .param("id", id)
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

  /// How many statements on each question are in no theme, at most those that are shown.
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
