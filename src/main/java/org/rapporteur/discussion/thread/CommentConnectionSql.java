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
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.reference.Reference.ReferenceKind;
import org.rapporteur.discussion.reference.ReferenceParser;
import org.rapporteur.discussion.thread.CommentConnections.QuotationStatus;
import org.rapporteur.discussion.thread.CommentConnections.QuotedSource;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads the references, quotations and referring comments for all comments of a page at once.
/// Comments without any cost no further statements.
@Component
class CommentConnectionSql {

  private static final String SELECT_QUOTATIONS =
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
  private final ReferenceAddressResolver addresses;

  CommentConnectionSql(
      JdbcClient database, ConsultationService consultations, ReferenceAddressResolver addresses) {
    this.database = database;
    this.consultations = consultations;
    this.addresses = addresses;
  }

  /// Returns the comments, all of one consultation, with their connections.
  List<CommentDetails> addConnections(List<CommentDetails> comments) {
    var visible = comments.stream().filter(comment -> comment.state().showsText()).toList();
    if (visible.isEmpty()) {
      return comments;
    }
    var referencesByComment = findReferences(visible);
    var quotes = loadQuotations(visible);
    var referrers = loadReferrers(visible);
    if (referencesByComment.isEmpty() && quotes.isEmpty() && referrers.isEmpty()) {
      return comments;
    }
    var all =
        referencesByComment.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    var addresses = all.isEmpty() ? Map.<Reference, String>of() : resolve(visible.getFirst(), all);
    return comments.stream()
        .map(
            comment -> {
              long id = comment.id().value();
              var leading = new HashMap<>(addresses);
              leading.keySet().retainAll(referencesByComment.getOrDefault(id, Set.of()));
              return comment.withConnections(
                  new CommentConnections(
                      leading,
                      quotes.getOrDefault(id, Map.of()),
                      referrers.getOrDefault(id, List.of())));
            })
        .toList();
  }

  private static Map<Long, Set<Reference>> findReferences(List<CommentDetails> comments) {
    var referencesByComment = new HashMap<Long, Set<Reference>>();
    for (var comment : comments) {
      var references = new HashSet<>(ReferenceParser.findIn(comment.html()));
      if (comment.submission() != null) {
        references.add(new Reference(ReferenceKind.SUBMISSION, comment.submission()));
      }
      if (!references.isEmpty()) {
        referencesByComment.put(comment.id().value(), references);
      }
    }
    return referencesByComment;
  }

  private Map<Reference, String> resolve(CommentDetails comment, Set<Reference> references) {
    long consultation =
        database
            .sql("SELECT consultation_id FROM comment WHERE id = ?")
            .param(comment.id().value())
            .query(Long.class)
            .single();
    return addresses.resolve(consultations.get(new ConsultationId(consultation)), references);
  }

  private Map<Long, Map<CommentPassage, QuotedSource>> loadQuotations(
      List<CommentDetails> comments) {
    var quoting =
        comments.stream()
            .filter(comment -> comment.html().contains("#quoted-"))
            .map(comment -> comment.id().value())
            .toList();
    if (quoting.isEmpty()) {
      return Map.of();
    }
    var rows =
        database
            .sql(SELECT_QUOTATIONS)
            .param("ids", quoting)
            .query((row, n) -> fromRow(row))
            .list();
    var sourceTexts =
        new QuotedSourceTexts(rows.stream().filter(QuotationRow::hasChangedSource).toList());
    var quotes = new HashMap<Long, Map<CommentPassage, QuotedSource>>();
    for (var row : rows) {
      quotes
          .computeIfAbsent(row.quotingComment(), id -> new LinkedHashMap<>())
          .put(row.passage(), new QuotedSource(row.author(), sourceTexts.statusOf(row)));
    }
    return quotes;
  }

  private static QuotationRow fromRow(ResultSet row) throws SQLException {
    return new QuotationRow(
        row.getLong("comment_id"),
        new CommentPassage(
            row.getInt("number"),
            row.getInt("source_revision"),
            row.getInt("span_from"),
            row.getInt("span_to")),
        row.getLong("id"),
        row.getInt("revision"),
        row.getString("author"),
        row.getBoolean("stands"));
  }

  /// A quoted passage and the current state of its source.
  private record QuotationRow(
      long quotingComment,
      CommentPassage passage,
      long source,
      int revision,
      String author,
      boolean isSourcePublished) {

    boolean hasChangedSource() {
      return isSourcePublished && revision != passage.revision();
    }
  }

  /// Plain texts of changed sources, in the quoted and the current revision. Each text is loaded
  /// once, because a page can hold thousands of quotations of one comment.
  private final class QuotedSourceTexts {

    private record SourceTextKey(long comment, int revision) {}

    private record QuotationStatusKey(long source, int revision, CommentPassage passage) {}

    private final Map<SourceTextKey, String> plainTexts = new HashMap<>();
    private final Map<QuotationStatusKey, QuotationStatus> statuses = new HashMap<>();

    QuotedSourceTexts(List<QuotationRow> changed) {
      if (!changed.isEmpty()) {
        load(changed);
      }
    }

    private void load(List<QuotationRow> changed) {
      var sourceKeys =
          changed.stream()
              .flatMap(
                  quotation ->
                      Stream.of(
                          new SourceTextKey(quotation.source(), quotation.passage().revision()),
                          new SourceTextKey(quotation.source(), quotation.revision())))
              .distinct()
              .toList();
      var pairs = sourceKeys.stream().map(text -> new Object[] {text.comment(), text.revision()});
      database
          .sql(
              "SELECT comment_id, number, text FROM comment_revision WHERE (comment_id, number) IN (:wanted)")
          .param("wanted", pairs.toList())
          .query(
              row -> {
                plainTexts.put(
                    new SourceTextKey(row.getLong(1), row.getInt(2)),
                    Markdown.toPlainText(row.getString(3)));
              });
    }

    QuotationStatus statusOf(QuotationRow quotation) {
      if (!quotation.isSourcePublished()) {
        return QuotationStatus.GONE;
      }
      if (!quotation.hasChangedSource()) {
        return QuotationStatus.SAME;
      }
      return statuses.computeIfAbsent(
          new QuotationStatusKey(quotation.source(), quotation.revision(), quotation.passage()),
          unknown -> compare(quotation));
    }

    private QuotationStatus compare(QuotationRow quotation) {
      String currentText =
          plainTexts.getOrDefault(new SourceTextKey(quotation.source(), quotation.revision()), "");
      String originalText =
          plainTexts.getOrDefault(
              new SourceTextKey(quotation.source(), quotation.passage().revision()), "");
      return quotation
              .passage()
              .extractFrom(originalText)
              .filter(quoted -> Quotations.isContainedIn(quoted, currentText))
              .isPresent()
          ? QuotationStatus.SAME
          : QuotationStatus.CHANGED;
    }
  }

  private Map<Long, List<Integer>> loadReferrers(List<CommentDetails> comments) {
    var ids = comments.stream().map(comment -> comment.id().value()).toList();
    var referencedIds =
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
    return referencedIds.isEmpty() ? Map.of() : loadFirstReferrers(referencedIds);
  }

  // One statement for the first referring comments of each mentioned comment.
  private Map<Long, List<Integer>> loadFirstReferrers(Collection<Long> mentionedComments) {
    var parts = new ArrayList<String>();
    for (long id : mentionedComments) {
      parts.add(
          """
          (SELECT t.id, s.number FROM comment t
             JOIN comment_reference r ON r.consultation_id = t.consultation_id AND r.number = t.number
             JOIN comment s ON s.id = r.comment_id AND s.revision = r.revision AND s.id <> t.id
            WHERE t.id = %d AND s.state = 'PUBLISHED' ORDER BY r.comment_id LIMIT %d)
          """
              .formatted(id, CommentConnections.MAX_REFERRERS + 1));
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
