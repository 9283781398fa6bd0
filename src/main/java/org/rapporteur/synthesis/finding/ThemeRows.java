package org.rapporteur.synthesis.finding;

import static org.rapporteur.synthesis.storage.BatchInsertSql.JSON;
import static org.rapporteur.synthesis.storage.BatchInsertSql.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.synthesis.run.Product;
import org.rapporteur.synthesis.storage.BatchInsertSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// The statements in the themes of a draft: the ids of all, and for people to read those that are
/// most central, by where they stand in their comments.
@Component
public class ThemeRows {

  /// In place of the id of a theme, of statements in none; of a part, of those in no part.
  public static final String NONE = "";

  /// Of each theme, part and remainder; whoever decides about more of them does so by theme.
  public static final int MOST_SHOWN = 300;

  private static final TypeReference<Set<String>> IDS = new TypeReference<>() {};

  private final BatchInsertSql inserts;
  private final JdbcClient database;

  ThemeRows(BatchInsertSql inserts, JdbcClient database) {
    this.inserts = inserts;
    this.database = database;
  }

  /// What a draft calls a theme or a part, and all its statements.
  public record Found(
      ThemeFinding theme, ThemeFinding.@Nullable Part part, Set<String> statements) {

    public String id() {
      return part == null ? theme.id() : part.id();
    }

    public String label() {
      return part == null ? theme.label() : part.label();
    }
  }

  /// Where a statement stands.
  public record Place(String statement, int comment, int revision, int start, int end) {

    static Place of(Statement said) {
      return new Place(
          said.id(), said.comment(), said.revision(), said.span().start(), said.span().end());
    }
  }

  /// @param between two steps may end it
  public void insert(long draft, Product product, Runnable between) {
    var parts = new ArrayList<@Nullable Object[]>();
    var shown = new ArrayList<Shown>();
    for (var question : product.findings().themes()) {
      for (var theme : question.themes()) {
        between.run();
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
    inserts.rows("synthesis_theme_part (synthesis_id, theme, id, statements)", parts, between);
    inserts.rows(
        "synthesis_shown (synthesis_id, question, theme, part, statements, places)",
        located(draft, shown, product),
        between);
  }

  /// Some statements of a theme, a part or a remainder, the most central first.
  private record Shown(int question, String theme, String part, List<String> statements) {}

  private static void show(
      int question, String theme, String part, Stream<String> ids, List<Shown> into) {
    var first = ids.limit(MOST_SHOWN).toList();
    if (!first.isEmpty()) {
      into.add(new Shown(question, theme, part, first));
    }
  }

  /// Where the first comment that says each of them says it.
  private static List<@Nullable Object[]> located(long draft, List<Shown> shown, Product product) {
    var wanted = new HashMap<Integer, Set<String>>();
    shown.forEach(
        some ->
            wanted
                .computeIfAbsent(some.question(), q -> new HashSet<>())
                .addAll(some.statements()));
    var places = new HashMap<Integer, Map<String, Place>>();
    product.findings().reading().statements().parallelStream()
        .filter(said -> wanted.getOrDefault(said.question(), Set.of()).contains(said.id()))
        .toList()
        .forEach(
            said ->
                places
                    .computeIfAbsent(said.question(), q -> new HashMap<>())
                    .putIfAbsent(said.id(), Place.of(said)));
    return shown.stream()
        .map(
            some -> {
              var onQuestion = places.getOrDefault(some.question(), Map.of());
              var located =
                  some.statements().stream()
                      .map(id -> Objects.requireNonNull(onQuestion.get(id)))
                      .toList();
              return row(
                  draft,
                  some.question(),
                  some.theme(),
                  some.part(),
                  located.size(),
                  ShownStatements.written(located));
            })
        .toList();
  }

  /// None of a draft that is not there.
  public EarlierThemes earlier(long draft) {
    return new EarlierThemes(
        database
            .sql("SELECT statements FROM synthesis_theme WHERE synthesis_id = ?")
            .param(draft)
            .query((row, n) -> JSON.readValue(row.getString(1), IDS))
            .list());
  }

  /// Those of a draft with an id from the ones given.
  public List<Found> find(long draft, List<ThemeFinding> themes, Collection<String> ids) {
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

  public Set<String> statements(long draft, String theme) {
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

  /// Those of a theme or of a part; the most central of each part first.
  public List<Place> shown(long draft, int question, String id) {
    return database
        .sql(
            """
            SELECT places FROM synthesis_shown
             WHERE synthesis_id = :draft AND question = :question AND (theme = :id OR part = :id AND part <> '')
             ORDER BY part
            """)
        .param("draft", draft)
        .param("question", question)
        .param("id", id)
        .query(String.class)
        .list()
        .stream()
        .flatMap(places -> ShownStatements.read(places).stream())
        .toList();
  }

  /// Those of a theme that are in no part of it, and those of each part.
  public List<List<Place>> shownOf(long draft, ThemeFinding theme) {
    return database
        .sql(
            "SELECT places FROM synthesis_shown WHERE synthesis_id = ? AND question = ? AND theme = ?"
                + " ORDER BY part")
        .params(draft, theme.question(), theme.id())
        .query(String.class)
        .list()
        .stream()
        .map(ShownStatements::read)
        .toList();
  }

  /// How many statements on each question are in no theme, at most those that are shown.
  public Map<Integer, Integer> remainders(long draft) {
    var counts = new HashMap<Integer, Integer>();
    database
        .sql(
            "SELECT question, statements FROM synthesis_shown WHERE synthesis_id = ? AND theme = ''")
        .param(draft)
        .query(
            row -> {
              counts.put(row.getInt(1), row.getInt(2));
            });
    return counts;
  }
}
