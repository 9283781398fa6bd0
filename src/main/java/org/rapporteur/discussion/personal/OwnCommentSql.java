package org.rapporteur.discussion.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.persistence.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads the comments of a person and of their delegations.
@Component
class OwnCommentSql {

  private static final LocalizedTextConverter TEXT_CONVERTER = new LocalizedTextConverter();

  private static final String SELECT_CONTRIBUTIONS =
      """
      SELECT c.id, consultation.slug, consultation.title, c.number, q.number AS question, parent.number AS parent, c.state,
             c.received_at, c.agree, c.disagree, c.replies
        FROM comment c
        JOIN consultation ON consultation.id = c.consultation_id
        JOIN question q ON q.id = c.question_id
        LEFT JOIN comment parent ON parent.id = c.parent_id
       WHERE c.person_id = ? AND c.id < ?
       ORDER BY c.id DESC LIMIT ?
      """;

  /// Selects the pending edit of a comment, or else its current text.
  private static final String SELECT_TEXTS =
      """
      SELECT c.id, c.attachments, c.number, q.number AS question, parent.number AS parent, c.state,
             edit.number IS NOT NULL AS is_edit, COALESCE(edit.created_at, c.received_at) AS at,
             r.number AS revision, r.language, r.text, r.html, r.renderer_version
        FROM comment c
        JOIN question q ON q.id = c.question_id
        LEFT JOIN comment parent ON parent.id = c.parent_id
        LEFT JOIN comment_revision edit ON edit.comment_id = c.id AND edit.state = 'AWAITING_REVIEW'
        JOIN comment_revision r ON r.comment_id = c.id AND r.number = COALESCE(edit.number, c.revision)
       WHERE c.person_id = :person AND c.consultation_id = :consultation
      """;

  private static final String SELECT_PUBLISHED =
      """
      SELECT number FROM comment
       WHERE consultation_id = :consultation AND state = 'PUBLISHED' AND NOT official
      """;

  /// A text, and the revision whose files belong to it; null if the comment has no files.
  record OwnTextRow(OwnCommentText text, @Nullable CommentRevisionId revisionWithFiles) {}

  private final JdbcClient database;

  OwnCommentSql(JdbcClient database) {
    this.database = database;
  }

  /// Lists comments of the person with lower ids, newest first.
  List<OwnContribution> listContributions(PersonId person, long beforeId, int limit) {
    return database
        .sql(SELECT_CONTRIBUTIONS)
        .params(person.value(), beforeId, limit)
        .query((row, n) -> contributionFromRow(row))
        .list();
  }

  /// Finds a comment that is published, declined or awaits review.
  Optional<OwnTextRow> findText(PersonId person, ConsultationId consultation, int number) {
    return database
        .sql(
            SELECT_TEXTS
                + """
                   AND c.number = :number AND c.state IN ('AWAITING_REVIEW', 'PUBLISHED', 'DECLINED')
                  """)
        .param("person", person.value())
        .param("consultation", consultation.value())
        .param("number", number)
        .query((row, n) -> textFromRow(row))
        .optional();
  }

  /// Lists comments and edits that await review, by number.
  List<OwnTextRow> listAwaitingReview(
      PersonId person, ConsultationId consultation, QuestionId question, int limit) {
    return database
        .sql(
            SELECT_TEXTS
                + """
                   AND c.question_id = :question
                   AND (c.state = 'AWAITING_REVIEW' OR c.state = 'PUBLISHED' AND edit.number IS NOT NULL)
                 ORDER BY c.id LIMIT :limit
                """)
        .param("person", person.value())
        .param("consultation", consultation.value())
        .param("question", question.value())
        .param("limit", limit)
        .query((row, n) -> textFromRow(row))
        .list();
  }

  /// Lists the numbers of published comments, without official replies.
  List<Integer> listPublished(
      PersonId person,
      Collection<DelegationId> delegations,
      ConsultationId consultation,
      int limit) {
    return queryPublished(
        person, delegations, consultation, " ORDER BY number LIMIT :limit", limit);
  }

  boolean hasPublished(
      PersonId person, Collection<DelegationId> delegations, ConsultationId consultation) {
    return !queryPublished(person, delegations, consultation, " LIMIT :limit", 1).isEmpty();
  }

  private List<Integer> queryPublished(
      PersonId person,
      Collection<DelegationId> delegations,
      ConsultationId consultation,
      String orderAndLimit,
      int limit) {
    // Without the delegation condition the index on the person suffices.
    String ownerCondition =
        delegations.isEmpty()
            ? " AND person_id = :person"
            : " AND (person_id = :person OR delegation_id IN (:delegations))";
    return database
        .sql(SELECT_PUBLISHED + ownerCondition + orderAndLimit)
        .param("consultation", consultation.value())
        .param("person", person.value())
        .param("delegations", delegations.stream().map(DelegationId::value).toList())
        .param("limit", limit)
        .query(Integer.class)
        .list();
  }

  private static OwnContribution contributionFromRow(ResultSet row) throws SQLException {
    return new OwnContribution(
        row.getLong("id"),
        new OwnContribution.ContributionConsultation(
            new Slug(row.getString("slug")),
            Objects.requireNonNull(
                TEXT_CONVERTER.convertToEntityAttribute(row.getString("title")))),
        row.getInt("number"),
        row.getInt("question"),
        Columns.getIntegerOrNull(row, "parent"),
        CommentState.valueOf(row.getString("state")),
        Columns.getInstant(row, "received_at"),
        new OwnContribution.ResponseCounts(
            row.getInt("agree"), row.getInt("disagree"), row.getInt("replies")));
  }

  private static OwnTextRow textFromRow(ResultSet row) throws SQLException {
    String text = row.getString("text");
    var content =
        new OwnCommentText.TextContent(
            new LanguageTag(row.getString("language")),
            text,
            Markdown.toHtml(text, row.getString("html"), row.getInt("renderer_version")));
    var commentText =
        new OwnCommentText(
            row.getInt("number"),
            row.getInt("question"),
            Columns.getIntegerOrNull(row, "parent"),
            CommentState.valueOf(row.getString("state")),
            row.getBoolean("is_edit"),
            Columns.getInstant(row, "at"),
            content,
            List.of());
    return new OwnTextRow(
        commentText,
        row.getInt("attachments") == 0
            ? null
            : new CommentRevisionId(new CommentId(row.getLong("id")), row.getInt("revision")));
  }
}
