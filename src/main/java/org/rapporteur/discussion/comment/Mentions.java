package org.rapporteur.discussion.comment;

import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.reference.Passage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.reference.Reference.Kind;
import org.rapporteur.discussion.reference.References;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps which comments a revision names and which passages it quotes, within the use case that
/// stores it. Most texts do neither, and cost no statement.
@Component
class Mentions {

  private static final int AT_ONCE = 500;

  private record Named(CommentId comment, int revision, int number) {}

  /// A revision as it is stored.
  record Written(CommentId comment, int revision, String text, String html, List<Integer> named) {

    static Written of(CommentId comment, int revision, String text, String html) {
      return new Written(comment, revision, text, html, namedIn(html));
    }
  }

  /// The comments that a text names.
  static List<Integer> namedIn(String html) {
    return References.in(html).stream()
        .filter(reference -> reference.kind() == Kind.COMMENT)
        .map(Reference::number)
        .toList();
  }

  private final JdbcClient database;
  private final JdbcTemplate batches;

  Mentions(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  void note(ConsultationId consultation, List<Written> revisions) {
    batches.batchUpdate(
        "INSERT INTO comment_reference (comment_id, revision, number, consultation_id) VALUES (?, ?, ?, ?)",
        revisions.stream().flatMap(written -> named(written).stream()).toList(),
        AT_ONCE,
        (row, named) -> {
          row.setLong(1, named.comment().value());
          row.setInt(2, named.revision());
          row.setInt(3, named.number());
          row.setLong(4, consultation.value());
        });
    for (var written : revisions) {
      if (written.html().contains("#quoted-")) {
        Quotations.in(written.text())
            .forEach((passage, words) -> quote(consultation, written, passage, words));
      }
    }
  }

  private static List<Named> named(Written written) {
    return written.named().stream()
        .map(number -> new Named(written.comment(), written.revision(), number))
        .toList();
  }

  // Words that the source does not say are a quotation of nothing.
  private void quote(ConsultationId consultation, Written written, Passage passage, String words) {
    source(consultation, passage)
        .filter(
            source ->
                passage
                    .in(Markdown.toPlainText(source.text()))
                    .filter(said -> Quotations.saySame(said, words))
                    .isPresent())
        .ifPresent(source -> insert(written, source, passage));
  }

  private record Source(long id, String text) {}

  // A redaction under way is waited for, and one that comes finds the quotation.

  private Optional<Source> source(ConsultationId consultation, Passage passage) {
    return database
        .sql(
            """
            SELECT c.id, r.text FROM comment c
              JOIN comment_revision r ON r.comment_id = c.id AND r.number = ?
             WHERE c.consultation_id = ? AND c.number = ? AND c.state = 'PUBLISHED'
               AND r.state IN ('CURRENT', 'EARLIER')
            LOCK IN SHARE MODE
            """)
        .params(passage.revision(), consultation.value(), passage.comment())
        .query((row, n) -> new Source(row.getLong(1), row.getString(2)))
        .optional();
  }

  private void insert(Written written, Source source, Passage passage) {
    database
        .sql(
            """
            INSERT INTO quotation (comment_id, revision, source_id, source_revision, span_from, span_to)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            written.comment().value(),
            written.revision(),
            source.id(),
            passage.revision(),
            passage.from(),
            passage.to())
        .update();
  }
}
