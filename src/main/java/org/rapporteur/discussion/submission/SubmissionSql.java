package org.rapporteur.discussion.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.discussion.submission.SubmissionRevisionSql.SubmissionRevisionState;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores submissions, and loads any number of them with answers, files and partners in four
/// statements.
@Component
class SubmissionSql {

  /// SQL condition that `submission s` is public. The index of answers evaluates it for each row,
  /// so that a page loads only its own rows.
  static final String IS_PUBLIC =
      """
      COALESCE((SELECT SUM(answer.state = 'PUBLISHED') > 0 AND SUM(answer.state = 'AWAITING_REVIEW') = 0
                  FROM comment answer WHERE answer.consultation_id = s.consultation_id AND answer.submission_number = s.number), FALSE)
      """;

  private static final String SELECT =
      """
      SELECT s.id, s.consultation_id, s.number, contributor.number AS contributor, s.delegation_id, s.delegation_name, s.stakeholder_group, s.region, s.language,
             IF(s.summary_removed OR s.withdrawn_at IS NOT NULL, '', s.summary) AS summary, s.received_at, s.revision, s.version, s.summary_removed,
             s.decision_number, s.withdrawn_at, s.has_placeholder, %s AS is_public
        FROM submission s JOIN contributor ON contributor.id = s.contributor_id WHERE
      """
          .formatted(IS_PUBLIC);

  private final JdbcClient database;
  private final SubmissionRevisionSql revisionSql;
  private final SubmissionFileSql fileSql;
  private final JointPartnerSql partnerSql;

  SubmissionSql(
      JdbcClient database,
      SubmissionRevisionSql revisionSql,
      SubmissionFileSql fileSql,
      JointPartnerSql partnerSql) {
    this.database = database;
    this.revisionSql = revisionSql;
    this.fileSql = fileSql;
    this.partnerSql = partnerSql;
  }

  /// The submission that contains a comment.
  record AnsweredSubmission(SubmissionId id, int number) {}

  /// Reserves the next number without gaps. Locks the row of the consultation until the commit.
  int nextNumber(ConsultationId consultation) {
    return database
        .sql(
            """
            INSERT INTO discussion_counter (consultation_id, last_submission_number) VALUES (?, 1)
            ON DUPLICATE KEY UPDATE last_submission_number = last_submission_number + 1
            RETURNING last_submission_number
            """)
        .param(consultation.value())
        .query(Integer.class)
        .single();
  }

  /// Inserts the submission and the first revision of its summary.
  SubmissionId insert(
      ConsultationId consultation,
      int number,
      ContributorId contributor,
      ContributorIdentity identity,
      LanguageTag language,
      String summary,
      Instant receivedAt) {
    var speaker = Objects.requireNonNull(identity.person());
    long id =
        database
            .sql(
                """
                INSERT INTO submission (consultation_id, number, contributor_id, delegation_id, person_id, delegation_name,
                  stakeholder_group, region, language, summary, received_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """)
            .params(
                consultation.value(),
                number,
                contributor.value(),
                Objects.requireNonNull(identity.delegation()).value(),
                speaker.value(),
                Objects.requireNonNull(identity.delegationName()),
                identity.affiliation().group().name(),
                identity.affiliation().region().name(),
                language.value(),
                summary,
                Timestamp.from(receivedAt))
            .query(Long.class)
            .single();
    var submission = new SubmissionId(id);
    revisionSql.add(
        submission, SubmissionRevisionState.CURRENT, summary, language, speaker, receivedAt);
    return submission;
  }

  void setSubmissionOfComments(
      ConsultationId consultation, int number, Collection<Integer> comments) {
    database
        .sql(
            """
            UPDATE comment SET submission_number = :number
             WHERE consultation_id = :consultation AND number IN (:comments)
            """)
        .param("number", number)
        .param("consultation", consultation.value())
        .param("comments", comments)
        .update();
  }

  Optional<SubmissionDetails> find(ConsultationId consultation, int number) {
    return queryInConsultation(consultation, " AND s.number = :number", Map.of("number", number))
        .stream()
        .findFirst();
  }

  /// Lists public submissions with lower numbers, latest first.
  List<SubmissionDetails> listPublicBefore(ConsultationId consultation, int number, int limit) {
    return queryInConsultation(
        consultation,
        " AND s.number < :number AND " + IS_PUBLIC + " ORDER BY s.number DESC LIMIT :limit",
        Map.of("number", number, "limit", limit));
  }

  List<SubmissionDetails> listPublic(ConsultationId consultation) {
    return queryInConsultation(consultation, " AND " + IS_PUBLIC + " ORDER BY s.number", Map.of());
  }

  /// Lists public submissions with higher numbers, by number.
  List<SubmissionDetails> listPublicAfter(ConsultationId consultation, int number, int limit) {
    return queryInConsultation(
        consultation,
        " AND s.number > :number AND " + IS_PUBLIC + " ORDER BY s.number LIMIT :limit",
        Map.of("number", number, "limit", limit));
  }

  List<SubmissionDetails> findPublic(Collection<SubmissionId> ids) {
    return query(
        "s.id IN (:ids) AND " + IS_PUBLIC + " ORDER BY s.id",
        Map.of("ids", ids.stream().map(SubmissionId::value).toList()));
  }

  List<SubmissionId> listAfter(SubmissionId last, int limit) {
    return database
        .sql("SELECT id FROM submission WHERE id > ? ORDER BY id LIMIT ?")
        .params(last.value(), limit)
        .query((row, n) -> new SubmissionId(row.getLong("id")))
        .list();
  }

  Optional<AnsweredSubmission> findByAnswer(CommentId comment) {
    return database
        .sql(
            """
            SELECT s.id, s.number FROM comment c
              JOIN submission s ON s.consultation_id = c.consultation_id AND s.number = c.submission_number WHERE c.id = ?
            """)
        .param(comment.value())
        .query(
            (row, n) ->
                new AnsweredSubmission(new SubmissionId(row.getLong("id")), row.getInt("number")))
        .optional();
  }

  /// Finds the submission of this answer, if all its other answers are withdrawn.
  Optional<SubmissionId> findIfLastAnswer(CommentId comment) {
    return database
        .sql(
            """
            SELECT s.id FROM comment c
              JOIN submission s ON s.consultation_id = c.consultation_id AND s.number = c.submission_number
             WHERE c.id = ? AND NOT EXISTS
               (SELECT 1 FROM comment other WHERE other.consultation_id = c.consultation_id AND other.submission_number = c.submission_number
                   AND other.id <> c.id AND other.state <> 'WITHDRAWN')
            """)
        .param(comment.value())
        .query((row, n) -> new SubmissionId(row.getLong("id")))
        .optional();
  }

  /// Returns those numbers that are public or have a public placeholder.
  List<Integer> filterVisible(ConsultationId consultation, Collection<Integer> numbers) {
    return database
        .sql(
            """
            SELECT s.number FROM submission s
             WHERE s.consultation_id = :consultation AND s.number IN (:numbers)
               AND (s.has_placeholder OR %s)
            """
                .formatted(IS_PUBLIC))
        .param("consultation", consultation.value())
        .param("numbers", numbers)
        .query(Integer.class)
        .list();
  }

  private List<SubmissionDetails> queryInConsultation(
      ConsultationId consultation, String condition, Map<String, ?> parameters) {
    var allParameters = new HashMap<String, Object>(parameters);
    allParameters.put("consultation", consultation.value());
    return query("s.consultation_id = :consultation" + condition, allParameters);
  }

  private List<SubmissionDetails> query(String condition, Map<String, ?> parameters) {
    var submissions =
        database.sql(SELECT + condition).params(parameters).query((row, n) -> fromRow(row)).list();
    if (submissions.isEmpty()) {
      return submissions;
    }
    var ids = submissions.stream().map(SubmissionDetails::id).toList();
    var answers = loadAnswers(ids);
    var files = fileSql.listPublic(ids);
    var partnerNames = partnerSql.listAgreedNames(ids);
    return submissions.stream()
        .map(
            submission ->
                submission.withParts(
                    answers.getOrDefault(submission.id(), List.of()),
                    files.getOrDefault(submission.id(), List.of()),
                    partnerNames.getOrDefault(submission.id(), List.of())))
        .toList();
  }

  private Map<SubmissionId, List<SubmissionDetails.SubmissionAnswer>> loadAnswers(
      List<SubmissionId> ids) {
    var answers = new HashMap<SubmissionId, List<SubmissionDetails.SubmissionAnswer>>();
    database
        .sql(
            """
            SELECT s.id, q.number AS question, c.number, c.state
              FROM submission s
              JOIN comment c ON c.consultation_id = s.consultation_id AND c.submission_number = s.number
              JOIN question q ON q.id = c.question_id
             WHERE s.id IN (:ids) ORDER BY s.id, q.number, c.number
            """)
        .param("ids", ids.stream().map(SubmissionId::value).toList())
        .query(
            row -> {
              answers
                  .computeIfAbsent(new SubmissionId(row.getLong("id")), s -> new ArrayList<>())
                  .add(
                      new SubmissionDetails.SubmissionAnswer(
                          row.getInt("question"),
                          row.getInt("number"),
                          CommentState.valueOf(row.getString("state"))));
            });
    return answers;
  }

  private static SubmissionDetails fromRow(ResultSet row) throws SQLException {
    return new SubmissionDetails(
        new SubmissionId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getInt("number"),
        row.getInt("contributor"),
        new DelegationId(row.getLong("delegation_id")),
        row.getString("delegation_name"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        Region.valueOf(row.getString("region")),
        new LanguageTag(row.getString("language")),
        row.getString("summary"),
        Columns.getInstant(row, "received_at"),
        row.getInt("revision"),
        row.getInt("version"),
        new SubmissionDetails.SubmissionOutcome(
            row.getBoolean("summary_removed"),
            row.getObject("decision_number", Integer.class),
            Columns.getInstantOrNull(row, "withdrawn_at"),
            row.getBoolean("has_placeholder")),
        row.getBoolean("is_public"),
        List.of(),
        List.of(),
        List.of());
  }
}
