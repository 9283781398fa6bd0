package org.rapporteur.discussion.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.persistence.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Lists contributors' own comments, including those that await review. Removed and withdrawn texts
/// are left out.
@Service
public class OwnCommentService {

  public static final int PAGE_SIZE = 20;

  private static final int MAX_WAITING = 50;

  /// More than anyone writes in one consultation.
  private static final int MAX_PUBLISHED = 1_000;

  private static final LocalizedTextConverter TEXT_CONVERTER = new LocalizedTextConverter();

  private static final String SELECT_CONTRIBUTIONS =
      """
      SELECT c.id, k.slug, k.title, c.number, q.number AS question, p.number AS parent, c.state,
             c.received_at, c.agree, c.disagree, c.replies
        FROM comment c
        JOIN consultation k ON k.id = c.consultation_id
        JOIN question q ON q.id = c.question_id
        LEFT JOIN comment p ON p.id = c.parent_id
       WHERE c.person_id = ? AND c.id < ?
       ORDER BY c.id DESC LIMIT ?
      """;

  private static final String SELECT =
      """
      SELECT c.id, c.attachments, c.number, q.number AS question, p.number AS parent, c.state, w.number IS NOT NULL AS edit,
             COALESCE(w.made_at, c.received_at) AS at, r.number AS revision, r.language, r.text, r.html, r.renderer
        FROM comment c
        JOIN question q ON q.id = c.question_id
        LEFT JOIN comment p ON p.id = c.parent_id
        LEFT JOIN comment_revision w ON w.comment_id = c.id AND w.state = 'AWAITING_REVIEW'
        JOIN comment_revision r ON r.comment_id = c.id AND r.number = COALESCE(w.number, c.revision)
       WHERE c.person_id = :person AND c.consultation_id = :consultation
      """;

  private static final String IS_OWN_PUBLISHED =
      """
      SELECT number FROM comment
       WHERE consultation_id = :consultation AND state = 'PUBLISHED' AND NOT official
      """;

  private final JdbcClient database;
  private final AttachmentService attachments;
  private final Transactions transactions;

  OwnCommentService(JdbcClient database, AttachmentService attachments, Transactions transactions) {
    this.database = database;
    this.attachments = attachments;
    this.transactions = transactions;
  }

  /// Everything the viewer wrote, in any state, newest first; one page of [#PAGE_SIZE] before the
  /// cursor.
  public List<OwnContribution> listContributions(Viewer viewer, long cursor) {
    var person = viewer.person();
    return person == null
        ? List.of()
        : transactions.read(
            () ->
                database
                    .sql(SELECT_CONTRIBUTIONS)
                    .params(person.value(), cursor, PAGE_SIZE)
                    .query((row, n) -> contributionFromRow(row))
                    .list());
  }

  /// A comment of the viewer that is published, declined or awaits review.
  public Optional<OwnCommentText> find(
      Viewer viewer, ConsultationDetails consultation, int number) {
    var person = viewer.person();
    return person == null
        ? Optional.empty()
        : transactions.read(
            () ->
                query(
                        person,
                        consultation,
                        " AND c.number = :key AND c.state IN ('AWAITING_REVIEW', 'PUBLISHED', 'DECLINED')",
                        number)
                    .stream()
                    .findFirst());
  }

  /// Numbers of published comments of the viewer and of the delegations they speak for, without
  /// official replies.
  public List<Integer> listPublished(Viewer viewer, ConsultationId consultation) {
    return listPublished(viewer, consultation, "ORDER BY number LIMIT " + MAX_PUBLISHED);
  }

  public boolean hasPublished(Viewer viewer, ConsultationId consultation) {
    return !listPublished(viewer, consultation, "LIMIT 1").isEmpty();
  }

  /// Comments and edits of the viewer that await review, by number.
  public List<OwnCommentText> listAwaitingReview(
      Viewer viewer, ConsultationDetails consultation, QuestionId question) {
    var person = viewer.person();
    return person == null
        ? List.of()
        : transactions.read(
            () ->
                query(
                    person,
                    consultation,
                    " AND c.question_id = :key AND (c.state = 'AWAITING_REVIEW'"
                        + " OR c.state = 'PUBLISHED' AND w.number IS NOT NULL)",
                    question.value()));
  }

  private List<Integer> listPublished(Viewer viewer, ConsultationId consultation, String suffix) {
    var person = viewer.person();
    if (person == null) {
      return List.of();
    }
    var delegations = viewer.delegations().stream().map(DelegationId::value).toList();
    // Without the delegation condition the index on the person suffices.
    String ownerCondition =
        delegations.isEmpty()
            ? " AND person_id = :person "
            : " AND (person_id = :person OR delegation_id IN (:delegations)) ";
    return transactions.read(
        () ->
            database
                .sql(IS_OWN_PUBLISHED + ownerCondition + suffix)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .param("delegations", delegations)
                .query(Integer.class)
                .list());
  }

  private List<OwnCommentText> query(
      PersonId person, ConsultationDetails consultation, String condition, Object key) {
    var withFiles = new HashMap<Integer, CommentRevisionId>();
    var all =
        database
            .sql(SELECT + condition + " ORDER BY c.id LIMIT " + MAX_WAITING)
            .param("person", person.value())
            .param("consultation", consultation.id().value())
            .param("key", key)
            .query(
                (row, n) -> {
                  if (row.getInt("attachments") > 0) {
                    withFiles.put(
                        row.getInt("number"),
                        new CommentRevisionId(
                            new CommentId(row.getLong("id")), row.getInt("revision")));
                  }
                  return fromRow(row);
                })
            .list();
    var files =
        attachments.listByRevision(
            withFiles.values().stream().map(CommentRevisionId::comment).toList());
    return all.stream()
        .map(
            commentText ->
                commentText.withAttachments(
                    Optional.ofNullable(withFiles.get(commentText.number()))
                        .map(files::get)
                        .orElse(List.of())))
        .toList();
  }

  private static OwnContribution contributionFromRow(ResultSet row) throws SQLException {
    return new OwnContribution(
        row.getLong("id"),
        new Slug(row.getString("slug")),
        Objects.requireNonNull(TEXT_CONVERTER.convertToEntityAttribute(row.getString("title"))),
        row.getInt("number"),
        row.getInt("question"),
        Columns.getIntegerOrNull(row, "parent"),
        CommentState.valueOf(row.getString("state")),
        Columns.getInstant(row, "received_at"),
        row.getInt("agree"),
        row.getInt("disagree"),
        row.getInt("replies"));
  }

  private static OwnCommentText fromRow(ResultSet row) throws SQLException {
    String text = row.getString("text");
    return new OwnCommentText(
        row.getInt("number"),
        row.getInt("question"),
        Columns.getIntegerOrNull(row, "parent"),
        CommentState.valueOf(row.getString("state")),
        row.getBoolean("edit"),
        Columns.getInstant(row, "at"),
        new LanguageTag(row.getString("language")),
        text,
        Markdown.toHtml(text, row.getString("html"), row.getInt("renderer")),
        List.of());
  }
}
