package org.rapporteur.synthesis.finding;

import static java.util.stream.Collectors.toSet;
import static org.rapporteur.synthesis.storage.BatchInsertSql.JSON;
import static org.rapporteur.synthesis.storage.BatchInsertSql.row;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.QuestionThemes;
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
  private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};

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

  /// The place of a statement in a comment, so that the text is not stored twice.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record Place(String statement, int comment, int revision, int start, int end) {

    static Place of(Statement said) {
      return new Place(
          said.id(), said.comment(), said.revision(), said.span().start(), said.span().end());
    }
  }

  /// The statements of a theme, a part or the remainder, and the most central of them to show.
  private record Group(String theme, String part, List<String> statements, List<String> shown) {

    Group(String theme, String part, List<String> statements, Stream<String> central) {
      this(theme, part, statements, central.limit(MOST_SHOWN).toList());
    }
  }

  /// @param between two steps may end it
  void insert(long draft, Product product, Runnable between) {
    for (var question : product.findings().themes()) {
      between.run();
      var groups = groups(question);
      var shown = groups.stream().flatMap(group -> group.shown().stream()).collect(toSet());
      var places = places(product, question.question(), shown);
      inserts.rows(
          "synthesis_statements (synthesis_id, question, theme, part, statements, shown)",
          groups.stream()
              .map(
                  group ->
                      row(
                          draft,
                          question.question(),
                          group.theme(),
                          group.part(),
                          JSON.writeValueAsString(group.statements()),
                          JSON.writeValueAsString(
                              group.shown().stream().map(places::get).toList())))
              .toList(),
          between);
    }
  }

  private static List<Group> groups(QuestionThemes question) {
    var groups = new ArrayList<Group>();
    for (var theme : question.themes()) {
      var inParts = new HashSet<String>();
      for (var part : theme.parts()) {
        var ids = ids(part.members());
        inParts.addAll(ids);
        groups.add(new Group(theme.id(), part.id(), ids, ids.stream()));
      }
      var ids = ids(theme.members());
      var inNone = ids.stream().filter(id -> !inParts.contains(id));
      groups.add(new Group(theme.id(), NONE, ids, inNone));
    }
    groups.add(new Group(NONE, NONE, List.of(), question.remainder().stream()));
    return groups;
  }

  private static List<String> ids(List<Theme.Member> members) {
    return members.stream().map(Theme.Member::statement).toList();
  }

  /// Finds the first comment that contains each statement.
  private static Map<String, Place> places(Product product, int question, Set<String> statements) {
    var places = new HashMap<String, Place>();
    product.findings().reading().statements().stream()
        .filter(said -> said.question() == question && statements.contains(said.id()))
        .forEach(said -> places.putIfAbsent(said.id(), Place.of(said)));
    return places;
  }

  /// Empty for a draft that does not exist.
  EarlierThemes earlier(long draft) {
    return new EarlierThemes(
        database
            .sql(
                "SELECT statements FROM synthesis_statements WHERE synthesis_id = ? AND theme <> ''"
                    + " AND part = ''")
            .param(draft)
            .query((row, n) -> JSON.readValue(row.getString(1), IDS))
            .list());
  }

  /// Finds a theme or a part by its id.
  public Optional<Found> find(long draft, List<ThemeFinding> themes, String id) {
    for (var theme : themes) {
      var part = theme.parts().stream().filter(p -> p.id().equals(id)).findFirst();
      if (theme.id().equals(id) || part.isPresent()) {
        return Optional.of(new Found(theme, part.orElse(null), statements(draft, id)));
      }
    }
    return Optional.empty();
  }

  /// Lists the ids of all statements of a theme or a part.
  public Set<String> statements(long draft, String id) {
    return database
        .sql(
            """
            SELECT statements FROM synthesis_statements
             WHERE synthesis_id = :draft AND (theme = :id AND part = '' OR part = :id)
            """)
        .param("draft", draft)
        .param("id", id)
        .query(String.class)
        .optional()
        .map(ids -> JSON.readValue(ids, IDS))
        .orElse(Set.of());
  }

  /// Lists some statements of a theme or a part, the most central of each part first.
  public List<Place> shown(long draft, int question, String id) {
    return database
        .sql(
            """
            SELECT shown FROM synthesis_statements
             WHERE synthesis_id = :draft AND question = :question AND (theme = :id OR part = :id AND part <> '')
             ORDER BY part
            """)
        .param("draft", draft)
        .param("question", question)
        .param("id", id)
        .query((row, n) -> JSON.readValue(row.getString(1), PLACES))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /// Lists some statements of a theme that are in no part of it, and some of each part.
  public List<List<Place>> shownOf(long draft, ThemeFinding theme) {
    return database
        .sql(
            "SELECT shown FROM synthesis_statements WHERE synthesis_id = ? AND question = ? AND"
                + " theme = ? ORDER BY part")
        .params(draft, theme.question(), theme.id())
        .query((row, n) -> JSON.readValue(row.getString(1), PLACES))
        .list();
  }

  /// Counts the statements on each question that are in no theme, at most those that are shown.
  public Map<Integer, Integer> remainders(long draft) {
    var counts = new HashMap<Integer, Integer>();
    database
        .sql(
            "SELECT question, JSON_LENGTH(shown) FROM synthesis_statements WHERE synthesis_id = ?"
                + " AND theme = '' AND shown <> '[]'")
        .param(draft)
        .query(
            row -> {
              counts.put(row.getInt(1), row.getInt(2));
            });
    return counts;
  }
}
