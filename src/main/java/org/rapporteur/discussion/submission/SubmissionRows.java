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
import org.rapporteur.discussion.contributor.Voice;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores submissions, and reads them with their answers, files and partners: four statements for
/// any number of them.
@Component
class SubmissionRows {

  // Asked row by row through the index of answers, so that a page reads no more than it shows.
  static final String IS_PUBLIC =
      """
      COALESCE((SELECT SUM(a.state = 'PUBLISHED') > 0 AND SUM(a.state = 'AWAITING_REVIEW') = 0
                  FROM comment a WHERE a.consultation_id = s.consultation_id AND a.submission = s.number), FALSE)
      """;

  private static final String SELECT =
      """
      SELECT s.id, s.consultation_id, s.number, k.number AS contributor, s.delegation_id, s.delegation, s.stakeholder_group, s.region, s.language,
             IF(s.summary_removed OR s.withdrawn_at IS NOT NULL, '', s.summary) AS summary, s.received_at, s.revision, s.version, s.summary_removed,
             s.decision_number, s.withdrawn_at, s.keeps_place, %s AS is_public
        FROM submission s JOIN contributor k ON k.id = s.contributor_id WHERE
      """
          .formatted(IS_PUBLIC);

  private final JdbcClient database;
  private final SubmissionFileRows files;
  private final JointRows joint;

  SubmissionRows(JdbcClient database, SubmissionFileRows files, JointRows joint) {
    this.joint = joint;
    this.database = database;
    this.files = files;
  }

  /// The next number, without gaps; the consultation's row stays locked until the commit.
  int nextNumber(ConsultationId consultation) {
    return database
        .sql(
            """
            INSERT INTO discussion_counter (consultation_id, last_submission) VALUES (?, 1)
            ON DUPLICATE KEY UPDATE last_submission = last_submission + 1 RETURNING last_submission
            """)
        .param(consultation.value())
        .query(Integer.class)
        .single();
  }

  SubmissionId insert(
      ConsultationId consultation,
      int number,
      ContributorId contributor,
      DelegationId delegation,
      PersonId person,
      Voice voice,
      LanguageTag language,
      String summary,
      Instant receivedAt) {
    long id =
        database
            .sql(
                """
            INSERT INTO submission (consultation_id, number, contributor_id, delegation_id, person_id, delegation,
              stakeholder_group, region, language, summary, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """)
            .params(
                consultation.value(),
                number,
                contributor.value(),
                delegation.value(),
                person.value(),
                Objects.requireNonNull(voice.delegationName()),
                voice.affiliation().group().name(),
                voice.affiliation().region().name(),
                language.value(),
                summary,
                Timestamp.from(receivedAt))
            .query(Long.class)
            .single();
    return new SubmissionId(id);
  }

  void mark(ConsultationId consultation, int number, Collection<Integer> comments) {
    database
        .sql(
            "UPDATE comment SET submission = :number WHERE consultation_id = :consultation AND number IN (:comments)")
        .param("number", number)
        .param("consultation", consultation.value())
        .param("comments", comments)
        .update();
  }

  List<SubmissionDetails> find(ConsultationId consultation, int number) {
    return in(consultation, " AND s.number = :number", Map.of("number", number));
  }

  /// Those before that number, the latest first.
  List<SubmissionDetails> publicBefore(ConsultationId consultation, int number, int most) {
    return in(
        consultation,
        " AND s.number < :number AND " + IS_PUBLIC + " ORDER BY s.number DESC LIMIT :most",
        Map.of("number", number, "most", most));
  }

  List<SubmissionDetails> allPublic(ConsultationId consultation) {
    return in(consultation, " AND " + IS_PUBLIC + " ORDER BY s.number", Map.of());
  }

  /// Those after that number, in their order.
  List<SubmissionDetails> publicAfter(ConsultationId consultation, int number, int most) {
    return in(
        consultation,
        " AND s.number > :number AND " + IS_PUBLIC + " ORDER BY s.number LIMIT :most",
        Map.of("number", number, "most", most));
  }

  List<SubmissionDetails> publicOnes(Collection<SubmissionId> ids) {
    return read(
        "s.id IN (:ids) AND " + IS_PUBLIC + " ORDER BY s.id",
        Map.of("ids", ids.stream().map(SubmissionId::value).toList()));
  }

  List<SubmissionId> after(SubmissionId last, int most) {
    return database
        .sql("SELECT id FROM submission WHERE id > ? ORDER BY id LIMIT ?")
        .params(last.value(), most)
        .query((row, n) -> new SubmissionId(row.getLong(1)))
        .list();
  }

  Optional<AnswersOfSubmissions.Answered> answeredBy(CommentId comment) {
    return database
        .sql(
            """
            SELECT s.id, s.number FROM comment c
              JOIN submission s ON s.consultation_id = c.consultation_id AND s.number = c.submission WHERE c.id = ?
            """)
        .param(comment.value())
        .query(
            (row, n) ->
                new AnswersOfSubmissions.Answered(new SubmissionId(row.getLong(1)), row.getInt(2)))
        .optional();
  }

  /// The submission of which every other answer is withdrawn already.
  Optional<SubmissionId> withNothingLeftBut(CommentId comment) {
    return database
        .sql(
            """
            SELECT s.id FROM comment c
              JOIN submission s ON s.consultation_id = c.consultation_id AND s.number = c.submission
             WHERE c.id = ? AND NOT EXISTS
               (SELECT 1 FROM comment o WHERE o.consultation_id = c.consultation_id AND o.submission = c.submission
                   AND o.id <> c.id AND o.state <> 'WITHDRAWN')
            """)
        .param(comment.value())
        .query((row, n) -> new SubmissionId(row.getLong(1)))
        .optional();
  }

  /// Those of these numbers that everyone can read, or read of.
  List<Integer> publicNumbers(ConsultationId consultation, Collection<Integer> numbers) {
    return database
        .sql(
            "SELECT s.number FROM submission s WHERE s.consultation_id = :consultation AND s.number IN (:numbers) AND (s.keeps_place OR "
                + IS_PUBLIC
                + ")")
        .param("consultation", consultation.value())
        .param("numbers", numbers)
        .query(Integer.class)
        .list();
  }

  private List<SubmissionDetails> in(
      ConsultationId consultation, String which, Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("consultation", consultation.value());
    return read("s.consultation_id = :consultation" + which, all);
  }

  private List<SubmissionDetails> read(String which, Map<String, ?> parameters) {
    var found =
        database.sql(SELECT + which).params(parameters).query((row, n) -> details(row)).list();
    if (found.isEmpty()) {
      return found;
    }
    var ids = found.stream().map(SubmissionDetails::id).toList();
    var answers = answers(ids);
    var attached = files.shown(ids);
    var jointly = joint.agreed(ids);
    return found.stream()
        .map(
            s ->
                s.with(
                    answers.getOrDefault(s.id(), List.of()),
                    attached.getOrDefault(s.id(), List.of()),
                    jointly.getOrDefault(s.id(), List.of())))
        .toList();
  }

  private Map<SubmissionId, List<SubmissionDetails.Answer>> answers(List<SubmissionId> ids) {
    var answers = new HashMap<SubmissionId, List<SubmissionDetails.Answer>>();
    database
        .sql(
            """
            SELECT s.id, q.number AS question, c.number, c.state
              FROM submission s
              JOIN comment c ON c.consultation_id = s.consultation_id AND c.submission = s.number
              JOIN question q ON q.id = c.question_id
             WHERE s.id IN (:ids) ORDER BY s.id, q.number, c.number
            """)
        .param("ids", ids.stream().map(SubmissionId::value).toList())
        .query(
            row -> {
              answers
                  .computeIfAbsent(new SubmissionId(row.getLong("id")), s -> new ArrayList<>())
                  .add(
                      new SubmissionDetails.Answer(
                          row.getInt("question"),
                          row.getInt("number"),
                          CommentState.valueOf(row.getString("state"))));
            });
    return answers;
  }

  private static SubmissionDetails details(ResultSet row) throws SQLException {
    return new SubmissionDetails(
        new SubmissionId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getInt("number"),
        row.getInt("contributor"),
        new DelegationId(row.getLong("delegation_id")),
        row.getString("delegation"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        Region.valueOf(row.getString("region")),
        new LanguageTag(row.getString("language")),
        row.getString("summary"),
        Columns.instant(row, "received_at"),
        row.getInt("revision"),
        row.getInt("version"),
        new SubmissionDetails.Standing(
            row.getBoolean("summary_removed"),
            row.getObject("decision_number", Integer.class),
            Columns.instantOrNull(row, "withdrawn_at"),
            row.getBoolean("keeps_place")),
        row.getBoolean("is_public"),
        List.of(),
        List.of(),
        List.of());
  }
}
