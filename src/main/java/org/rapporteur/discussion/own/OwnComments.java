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
import org.rapporteur.discussion.attachment.OfRevision;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedTextConverter;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads for contributors what they wrote themselves, also before a moderator has read it. Words
/// that were removed or withdrawn are not among it.
@Service
public class OwnComments {

  public static final int PAGE = 20;

  private static final int MOST = 50;

  /// More than anybody says in one consultation.
  private static final int MOST_PUBLISHED = 1_000;

  private static final LocalizedTextConverter TEXTS = new LocalizedTextConverter();

  private static final String MADE =
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

  private static final String PUBLISHED =
      """
      SELECT number FROM comment
       WHERE consultation_id = :consultation AND state = 'PUBLISHED' AND NOT official
      """;

  private final JdbcClient database;
  private final AttachmentService attachments;
  private final UseCases useCases;

  OwnComments(JdbcClient database, AttachmentService attachments, UseCases useCases) {
    this.database = database;
    this.attachments = attachments;
    this.useCases = useCases;
  }

  /// Everything the viewer wrote, whatever became of it, the newest first, before that cursor; up
  /// to [#PAGE].
  public List<OwnContribution> made(Viewer viewer, long before) {
    var person = viewer.person();
    return person == null
        ? List.of()
        : useCases.read(
            () ->
                database
                    .sql(MADE)
                    .params(person.value(), before, PAGE)
                    .query((row, n) -> contribution(row))
                    .list());
  }

  /// A comment of the viewer's own that is published, awaits review or was declined.
  public Optional<OwnWords> find(Viewer viewer, ConsultationDetails consultation, int number) {
    var person = viewer.person();
    return person == null
        ? Optional.empty()
        : useCases.read(
            () ->
                select(
                        person,
                        consultation,
                        " AND c.number = :key AND c.state IN ('AWAITING_REVIEW', 'PUBLISHED', 'DECLINED')",
                        number)
                    .stream()
                    .findFirst());
  }

  /// The numbers of the published comments that the viewer made in a consultation, or somebody for
  /// a delegation they speak for; official replies left out.
  public List<Integer> published(Viewer viewer, ConsultationId consultation) {
    return published(viewer, consultation, "ORDER BY number LIMIT " + MOST_PUBLISHED);
  }

  /// Whether there is one of them.
  public boolean hasPublished(Viewer viewer, ConsultationId consultation) {
    return !published(viewer, consultation, "LIMIT 1").isEmpty();
  }

  /// What the viewer wrote on a question that awaits review, comments and edits, in the order of
  /// their numbers.
  public List<OwnWords> waiting(
      Viewer viewer, ConsultationDetails consultation, QuestionId question) {
    var person = viewer.person();
    return person == null
        ? List.of()
        : useCases.read(
            () ->
                select(
                    person,
                    consultation,
                    " AND c.question_id = :key AND (c.state = 'AWAITING_REVIEW'"
                        + " OR c.state = 'PUBLISHED' AND w.number IS NOT NULL)",
                    question.value()));
  }

  private List<Integer> published(Viewer viewer, ConsultationId consultation, String which) {
    var person = viewer.person();
    if (person == null) {
      return List.of();
    }
    var delegations = viewer.speaksFor().stream().map(DelegationId::value).toList();
    // Without the other half the index of what a person wrote answers.
    String whose =
        delegations.isEmpty()
            ? " AND person_id = :person "
            : " AND (person_id = :person OR delegation_id IN (:delegations)) ";
    return useCases.read(
        () ->
            database
                .sql(PUBLISHED + whose + which)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .param("delegations", delegations)
                .query(Integer.class)
                .list());
  }

  private List<OwnWords> select(
      PersonId person, ConsultationDetails consultation, String which, Object key) {
    var withFiles = new HashMap<Integer, OfRevision>();
    var all =
        database
            .sql(SELECT + which + " ORDER BY c.id LIMIT " + MOST)
            .param("person", person.value())
            .param("consultation", consultation.id().value())
            .param("key", key)
            .query(
                (row, n) -> {
                  if (row.getInt("attachments") > 0) {
                    withFiles.put(
                        row.getInt("number"),
                        new OfRevision(new CommentId(row.getLong("id")), row.getInt("revision")));
                  }
                  return row(row);
                })
            .list();
    var files =
        attachments.byRevision(withFiles.values().stream().map(OfRevision::comment).toList());
    return all.stream()
        .map(
            words ->
                words.with(
                    Optional.ofNullable(withFiles.get(words.number()))
                        .map(files::get)
                        .orElse(List.of())))
        .toList();
  }

  private static OwnContribution contribution(ResultSet row) throws SQLException {
    return new OwnContribution(
        row.getLong("id"),
        new Slug(row.getString("slug")),
        Objects.requireNonNull(TEXTS.convertToEntityAttribute(row.getString("title"))),
        row.getInt("number"),
        row.getInt("question"),
        Columns.integer(row, "parent"),
        CommentState.valueOf(row.getString("state")),
        Columns.instant(row, "received_at"),
        row.getInt("agree"),
        row.getInt("disagree"),
        row.getInt("replies"));
  }

  private static OwnWords row(ResultSet row) throws SQLException {
    String text = row.getString("text");
    return new OwnWords(
        row.getInt("number"),
        row.getInt("question"),
        Columns.integer(row, "parent"),
        CommentState.valueOf(row.getString("state")),
        row.getBoolean("edit"),
        Columns.instant(row, "at"),
        new LanguageTag(row.getString("language")),
        text,
        Markdown.toHtml(text, row.getString("html"), row.getInt("renderer")),
        List.of());
  }
}
