package org.rapporteur.discussion.questionposition;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores how many contributors to a question with a scale are in each stakeholder group and made
/// each choice. A contributor counts while one of their comments on the question is public. It runs
/// with the other counters, last before the commit.
@Component
public class QuestionPositionCountSql {

  /// Stored as the choice of contributors without a position.
  static final String NOT_ANSWERED = "NOT_ANSWERED";

  private static final int BATCH_SIZE = 500;

  /// Inserts a row without comments if there is none, because only existing rows can be locked.
  private static final String LOCK_PARTICIPANTS =
      """
      INSERT INTO contributor_comment_count (contributor_id, question_id, comments) VALUES %s
      ON DUPLICATE KEY UPDATE comments = comments
      RETURNING contributor_id, question_id, comments > 0 AS participates
      """;

  private static final String COUNT =
      """
      INSERT INTO question_position_count (question_id, stakeholder_group, choice, contributors)
      VALUES (?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE contributors = contributors + VALUES(contributors)
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final ConsultationService consultations;

  QuestionPositionCountSql(
      JdbcClient database, JdbcTemplate batches, ConsultationService consultations) {
    this.database = database;
    this.batches = batches;
    this.consultations = consultations;
  }

  /// Adds contributors to the counts or subtracts them. The caller has locked their rows in
  /// `contributor_comment_count`.
  public void applyParticipation(ConsultationId consultation, List<ParticipationChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var withScale =
        consultations.get(consultation).questions().stream()
            .filter(QuestionDetails::hasScale)
            .map(QuestionDetails::id)
            .collect(Collectors.toSet());
    var countChanges = new QuestionPositionCountChanges();
    changes.stream()
        .filter(change -> withScale.contains(change.contributor().question()))
        .collect(Collectors.groupingBy(change -> change.contributor().question()))
        .forEach((question, ofQuestion) -> addParticipation(question, ofQuestion, countChanges));
    apply(countChanges);
  }

  private void addParticipation(
      QuestionId question,
      List<ParticipationChange> changes,
      QuestionPositionCountChanges countChanges) {
    var deltas =
        changes.stream()
            .collect(
                Collectors.toMap(
                    change -> change.contributor().contributor(),
                    change -> change.participates() ? 1 : -1));
    database
        .sql(
            """
            SELECT contributor.id, COALESCE(p.stakeholder_group, contributor.stakeholder_group) AS stakeholder_group, p.choice
              FROM contributor
              LEFT JOIN question_position p ON p.contributor_id = contributor.id AND p.question_id = :question
             WHERE contributor.id IN (:contributors) AND contributor.contributor_key <> 'secretariat'
            """)
        .param("question", question.value())
        .param("contributors", deltas.keySet().stream().map(ContributorId::value).toList())
        .query(
            row -> {
              String choice = row.getString("choice");
              countChanges.add(
                  question,
                  StakeholderGroup.valueOf(row.getString("stakeholder_group")),
                  choice == null ? null : ScaleChoice.valueOf(choice),
                  deltas.getOrDefault(new ContributorId(row.getLong("id")), 0));
            });
  }

  /// Locks the contributors until the transaction ends, so that their positions and the publication
  /// of their comments are counted one after the other. Returns those who count now.
  Set<QuestionContributor> lockParticipants(SortedSet<QuestionContributor> contributors) {
    var participants = new HashSet<QuestionContributor>();
    var values =
        contributors.stream()
            .flatMap(key -> Stream.of(key.contributor().value(), key.question().value()))
            .toList();
    database
        .sql(
            LOCK_PARTICIPANTS.formatted(
                String.join(", ", Collections.nCopies(contributors.size(), "(?, ?, 0)"))))
        .params(values)
        .query(
            row -> {
              if (row.getBoolean("participates")) {
                participants.add(
                    new QuestionContributor(
                        new QuestionId(row.getLong("question_id")),
                        new ContributorId(row.getLong("contributor_id"))));
              }
            });
    return participants;
  }

  StakeholderGroup loadGroup(ContributorId contributor) {
    return database
        .sql("SELECT stakeholder_group FROM contributor WHERE id = ?")
        .param(contributor.value())
        .query((row, n) -> StakeholderGroup.valueOf(row.getString("stakeholder_group")))
        .single();
  }

  void apply(QuestionPositionCountChanges changes) {
    batches.batchUpdate(
        COUNT,
        changes.deltas.entrySet().stream().filter(delta -> delta.getValue() != 0).toList(),
        BATCH_SIZE,
        (statement, delta) -> {
          statement.setLong(1, delta.getKey().question());
          statement.setString(2, delta.getKey().group());
          statement.setString(3, delta.getKey().choice());
          statement.setInt(4, delta.getValue());
        });
  }

  /// Count changes in key order, so that concurrent transactions cannot deadlock.
  static final class QuestionPositionCountChanges {

    private final SortedMap<QuestionPositionCountKey, Integer> deltas = new TreeMap<>();

    /// Records a change of one count.
    ///
    /// @param choice null for contributors without a position
    /// @param delta 1 to count a contributor, -1 to stop counting one
    void add(QuestionId question, StakeholderGroup group, @Nullable ScaleChoice choice, int delta) {
      deltas.merge(
          new QuestionPositionCountKey(
              question.value(), group.name(), choice == null ? NOT_ANSWERED : choice.name()),
          delta,
          Integer::sum);
    }
  }

  private record QuestionPositionCountKey(long question, String group, String choice)
      implements Comparable<QuestionPositionCountKey> {

    private static final Comparator<QuestionPositionCountKey> ORDER =
        Comparator.comparingLong(QuestionPositionCountKey::question)
            .thenComparing(QuestionPositionCountKey::group)
            .thenComparing(QuestionPositionCountKey::choice);

    @Override
    public int compareTo(QuestionPositionCountKey other) {
      return ORDER.compare(this, other);
    }
  }
}
