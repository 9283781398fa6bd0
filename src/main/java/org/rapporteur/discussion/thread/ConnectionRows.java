package org.rapporteur.discussion.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.reference.Passage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.reference.Reference.Kind;
import org.rapporteur.discussion.reference.References;
import org.rapporteur.discussion.thread.Connections.Quoted;
import org.rapporteur.discussion.thread.Connections.Standing;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what the comments of a page name and quote, and what names them: for all of them at once,
/// and nothing where none does.
@Component
class ConnectionRows {

  private static final String QUOTED =
      """
      SELECT q.comment_id, q.source_revision, q.span_from, q.span_to,
             s.id, s.number, s.author, s.revision, s.state = 'PUBLISHED' AS stands
        FROM comment c
        JOIN quotation q ON q.comment_id = c.id AND q.revision = c.revision
        JOIN comment s ON s.id = q.source_id
       WHERE c.id IN (:ids)
      """;

  private final JdbcClient database;
  private final ConsultationService consultations;
  private final ReferenceAddresses addresses;

  ConnectionRows(
      JdbcClient database, ConsultationService consultations, ReferenceAddresses addresses) {
    this.database = database;
    this.consultations = consultations;
    this.addresses = addresses;
  }

  /// The same comments of one consultation, each with its connections.
  List<CommentDetails> connected(List<CommentDetails> comments) {
    var shown = comments.stream().filter(comment -> comment.state().showsText()).toList();
    if (shown.isEmpty()) {
      return comments;
    }
    var named = named(shown);
    var quotes = quotes(shown);
    var referrers = referrers(shown);
    if (named.isEmpty() && quotes.isEmpty() && referrers.isEmpty()) {
      return comments;
    }
    var all = named.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    var found = all.isEmpty() ? Map.<Reference, String>of() : found(shown.getFirst(), all);
    return comments.stream()
        .map(
            comment -> {
              long id = comment.id().value();
              var leading = new HashMap<>(found);
              leading.keySet().retainAll(named.getOrDefault(id, Set.of()));
              return comment.with(
                  new Connections(
                      leading,
                      quotes.getOrDefault(id, Map.of()),
                      referrers.getOrDefault(id, List.of())));
            })
        .toList();
  }

  private static Map<Long, Set<Reference>> named(List<CommentDetails> comments) {
    var named = new HashMap<Long, Set<Reference>>();
    for (var comment : comments) {
      var references = new HashSet<>(References.in(comment.html()));
      if (comment.submission() != null) {
        references.add(new Reference(Kind.SUBMISSION, comment.submission()));
      }
      if (!references.isEmpty()) {
        named.put(comment.id().value(), references);
      }
    }
    return named;
  }

  private Map<Reference, String> found(CommentDetails one, Set<Reference> references) {
    long consultation =
        database
            .sql("SELECT consultation_id FROM comment WHERE id = ?")
            .param(one.id().value())
            .query(Long.class)
            .single();
    return addresses.of(consultations.get(new ConsultationId(consultation)), references);
  }

  private Map<Long, Map<Passage, Quoted>> quotes(List<CommentDetails> comments) {
    var quoting =
        comments.stream()
            .filter(comment -> comment.html().contains("#quoted-"))
            .map(comment -> comment.id().value())
            .toList();
    if (quoting.isEmpty()) {
      return Map.of();
    }
    var rows = database.sql(QUOTED).param("ids", quoting).query((row, n) -> quotation(row)).list();
    var said = new QuotedSources(rows.stream().filter(Quotation::hasChangedSource).toList());
    var quotes = new HashMap<Long, Map<Passage, Quoted>>();
    for (var row : rows) {
      quotes
          .computeIfAbsent(row.by(), id -> new LinkedHashMap<>())
          .put(row.passage(), new Quoted(row.author(), said.standing(row)));
    }
    return quotes;
  }

  private static Quotation quotation(ResultSet row) throws SQLException {
    return new Quotation(
        row.getLong("comment_id"),
        new Passage(
            row.getInt("number"),
            row.getInt("source_revision"),
            row.getInt("span_from"),
            row.getInt("span_to")),
        row.getLong("id"),
        row.getInt("revision"),
        row.getString("author"),
        row.getBoolean("stands"));
  }

  /// A passage that a comment quotes, and how its source stands now.
  private record Quotation(
      long by, Passage passage, long source, int revision, String author, boolean stands) {

    boolean hasChangedSource() {
      return stands && revision != passage.revision();
    }
  }

  /// What the sources that changed said and say. Each text is read and made plain once, however
  /// many quote it: a page may hold thousands of quotations of one long comment.
  private final class QuotedSources {

    private record Text(long comment, int revision) {}

    private record Asked(long source, int revision, Passage passage) {}

    private final Map<Text, String> plain = new HashMap<>();
    private final Map<Asked, Standing> known = new HashMap<>();

    QuotedSources(List<Quotation> changed) {
      if (!changed.isEmpty()) {
        read(changed);
      }
    }

    private void read(List<Quotation> changed) {
      var wanted =
          changed.stream()
              .flatMap(
                  one ->
                      Stream.of(
                          new Text(one.source(), one.passage().revision()),
                          new Text(one.source(), one.revision())))
              .distinct()
              .toList();
      var pairs = wanted.stream().map(text -> new Object[] {text.comment(), text.revision()});
      database
          .sql(
              "SELECT comment_id, number, text FROM comment_revision WHERE (comment_id, number) IN (:wanted)")
          .param("wanted", pairs.toList())
          .query(
              row -> {
                plain.put(
                    new Text(row.getLong(1), row.getInt(2)),
                    Markdown.toPlainText(row.getString(3)));
              });
    }

    Standing standing(Quotation one) {
      if (!one.stands()) {
        return Standing.GONE;
      }
      if (!one.hasChangedSource()) {
        return Standing.SAME;
      }
      return known.computeIfAbsent(
          new Asked(one.source(), one.revision(), one.passage()), unknown -> compared(one));
    }

    private Standing compared(Quotation one) {
      String says = plain.getOrDefault(new Text(one.source(), one.revision()), "");
      String said = plain.getOrDefault(new Text(one.source(), one.passage().revision()), "");
      return one.passage().in(said).filter(words -> Quotations.isIn(words, says)).isPresent()
          ? Standing.SAME
          : Standing.CHANGED;
    }
  }

  private Map<Long, List<Integer>> referrers(List<CommentDetails> comments) {
    var ids = comments.stream().map(comment -> comment.id().value()).toList();
    var named =
        database
            .sql(
                """
                SELECT t.id FROM comment t
                 WHERE t.id IN (:ids) AND EXISTS (
                   SELECT 1 FROM comment_reference r
                    WHERE r.consultation_id = t.consultation_id AND r.number = t.number)
                """)
            .param("ids", ids)
            .query(Long.class)
            .list();
    return named.isEmpty() ? Map.of() : firstReferrers(named);
  }

  // One statement: of each comment that is named, the first that name it.
  private Map<Long, List<Integer>> firstReferrers(Collection<Long> named) {
    var parts = new ArrayList<String>();
    for (long id : named) {
      parts.add(
          """
          (SELECT t.id, s.number FROM comment t
             JOIN comment_reference r ON r.consultation_id = t.consultation_id AND r.number = t.number
             JOIN comment s ON s.id = r.comment_id AND s.revision = r.revision AND s.id <> t.id
            WHERE t.id = %d AND s.state = 'PUBLISHED' ORDER BY r.comment_id LIMIT %d)
          """
              .formatted(id, Connections.MOST_REFERRERS + 1));
    }
    var referrers = new HashMap<Long, List<Integer>>();
    database
        .sql(String.join(" UNION ALL ", parts))
        .query(
            row -> {
              referrers.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getInt(2));
            });
    return referrers;
  }
}
