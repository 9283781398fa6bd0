package org.rapporteur.discussion.comment;

import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.reference.Reference.ReferenceKind;
import org.rapporteur.discussion.reference.ReferenceParser;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the comments that a revision mentions and the passages that it quotes. A revision without
/// mentions and quotations needs no statement.
@Component
class CommentReferenceSql {

  private static final int BATCH_SIZE = 500;

  private record MentionedComment(CommentId comment, int revision, int number) {}

  /// A revision as it is stored.
  record StoredRevision(
      CommentId comment, int revision, String text, String html, List<Integer> mentionedNumbers) {

    static StoredRevision fromHtml(CommentId comment, int revision, String text, String html) {
      return new StoredRevision(comment, revision, text, html, findMentions(html));
    }
  }

  /// Returns the numbers of the comments that a text mentions.
  static List<Integer> findMentions(String html) {
    return ReferenceParser.findIn(html).stream()
        .filter(reference -> reference.kind() == ReferenceKind.COMMENT)
        .map(Reference::number)
        .toList();
  }

  private final JdbcClient database;
  private final JdbcTemplate batches;

  CommentReferenceSql(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  void store(ConsultationId consultation, List<StoredRevision> revisions) {
    batches.batchUpdate(
        "INSERT INTO comment_reference (comment_id, revision, number, consultation_id) VALUES (?, ?, ?, ?)",
        revisions.stream().flatMap(revision -> toMentions(revision).stream()).toList(),
        BATCH_SIZE,
        (statement, mention) -> {
          statement.setLong(1, mention.comment().value());
          statement.setInt(2, mention.revision());
          statement.setInt(3, mention.number());
          statement.setLong(4, consultation.value());
        });
    for (var revision : revisions) {
      if (revision.html().contains(CommentPassage.LINK_MARK)) {
        Quotations.findIn(revision.text())
            .forEach(
                (passage, quotedText) ->
                    storeQuotation(consultation, revision, passage, quotedText));
      }
    }
  }

  private static List<MentionedComment> toMentions(StoredRevision revision) {
    return revision.mentionedNumbers().stream()
        .map(number -> new MentionedComment(revision.comment(), revision.revision(), number))
        .toList();
  }

  // A quotation is stored only if the source contains the quoted text.
  private void storeQuotation(
      ConsultationId consultation,
      StoredRevision revision,
      CommentPassage passage,
      String quotedText) {
    findSource(consultation, passage)
        .filter(
            source ->
                passage
                    .extractFrom(Markdown.toPlainText(source.text()))
                    .filter(extracted -> Quotations.areEquivalent(extracted, quotedText))
                    .isPresent())
        .ifPresent(source -> insert(revision, source, passage));
  }

  private record QuotedRevision(long id, String text) {}

  // The lock waits for a running redaction; a later redaction finds this quotation.
  private Optional<QuotedRevision> findSource(ConsultationId consultation, CommentPassage passage) {
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
        .query((row, n) -> new QuotedRevision(row.getLong("id"), row.getString("text")))
        .optional();
  }

  private void insert(StoredRevision revision, QuotedRevision source, CommentPassage passage) {
    database
        .sql(
            """
            INSERT INTO quotation (comment_id, revision, source_id, source_revision, span_from, span_to)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            revision.comment().value(),
            revision.revision(),
            source.id(),
            passage.revision(),
            passage.start(),
            passage.end())
        .update();
  }
}
