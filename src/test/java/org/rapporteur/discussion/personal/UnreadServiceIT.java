package org.rapporteur.discussion.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class UnreadServiceIT {

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired CommentReviewService review;
  @Autowired UnreadService unreadService;
  @Autowired DiscussionCountSql discussionCounts;
  @Autowired JdbcClient database;

  ConsultationDetails consultation;
  Viewer reader;
  Viewer other;

  @BeforeEach
  void openConsultation() {
    consultation = fixtures.anOpenConsultation();
    reader = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
  }

  @Test
  void nothingIsUnreadOnFirstVisit() {
    post(other, 1, null);
    unreadService.recordVisit(reader, findQuestion(1).id(), loadLastPublication());

    assertThat(countUnread(1).byQuestion()).containsExactly(Map.entry(1, 0));
    var visitor =
        unreadService.countUnread(Viewer.VISITOR, consultation, Map.of(), findQuestion(1));
    assertThat(visitor.byQuestion()).isEmpty();
    assertThat(visitor.newComments()).isEmpty();
  }

  @Test
  void newCommentsStayUnreadDuringVisitOnly() {
    post(other, 1, null);
    unreadService.recordVisit(reader, findQuestion(1).id(), loadLastPublication());
    int second = post(other, 1, 1);
    unreadService.recordVisit(reader, findQuestion(1).id(), loadLastPublication());
    assertThat(countUnread(1).newComments()).containsExactly(second);

    endVisit();
    int third = post(other, 1, null);
    unreadService.recordVisit(reader, findQuestion(1).id(), loadLastPublication());
    assertThat(countUnread(1).newComments()).containsExactly(third);

    unreadService.markAllRead(reader, findQuestion(1).id());
    assertThat(countUnread(1).newComments()).isEmpty();
    assertThat(countUnread(1).total()).isZero();
  }

  /// Compares counts and numbers with the database rows after posts, withdrawals and a removal.
  @Test
  void unreadCountsMatchDatabaseRows() {
    var random = new Random(11);
    var posted = new HashSet<Integer>();
    for (int i = 0; i < 60; i++) {
      int q = 1 + random.nextInt(2);
      posted.add(post(random.nextBoolean() ? other : reader, q, null));
      if (i == 20) {
        unreadService.recordVisit(reader, findQuestion(1).id(), loadLastPublication());
      }
      if (i == 35) {
        unreadService.recordVisit(reader, findQuestion(2).id(), loadLastPublication());
      }
    }
    for (int number : List.of(25, 41, 55)) {
      var own =
          database
              .sql("SELECT person_id FROM comment WHERE consultation_id = ? AND number = ?")
              .params(consultation.id().value(), number)
              .query(Long.class)
              .single();
      comments.withdraw(
          reader.requireSignedIn("t").value() == own ? reader : other, consultation.id(), number);
    }
    review.remove(review.lock(consultation.id(), 50).id());

    var seen = Map.of(1, 21, 2, 36);
    for (int q : List.of(1, 2)) {
      var expected = new HashSet<Integer>();
      database
          .sql("SELECT number, publication, person_id, state FROM comment WHERE question_id = ?")
          .param(findQuestion(q).id().value())
          .query(
              row -> {
                if (row.getInt(2) > seen.get(q)
                    && row.getLong(3) != reader.requireSignedIn("t").value()
                    && row.getString(4).equals("PUBLISHED")) {
                  expected.add(row.getInt(1));
                }
              });
      assertThat(expected).hasSizeGreaterThan(2);
      var unread = countUnread(q);
      assertThat(Set.copyOf(unread.newComments())).isEqualTo(expected);
      assertThat(unread.byQuestion()).containsEntry(q, expected.size());
    }
    var visitor = unreadService.countUnread(Viewer.VISITOR, consultation, seen, findQuestion(2));
    assertThat(visitor.byQuestion().keySet()).containsExactly(1, 2);
    assertThat(visitor.newComments())
        .hasSameSizeAs(Set.copyOf(visitor.newComments()))
        .containsAll(countUnread(2).newComments());
    assertThat(visitor.total()).isGreaterThan(countUnread(1).total());
  }

  @Test
  void totalsCoverVisitedConsultationsWithAllQuestions() {
    var never = fixtures.anOpenConsultation();
    var read = fixtures.anOpenConsultation();
    post(other, 1, null);
    for (int number : List.of(1, 2)) {
      unreadService.recordVisit(reader, findQuestion(number).id(), loadLastPublication());
      unreadService.recordVisit(reader, read.question(number).orElseThrow().id(), 0);
    }
    post(other, 1, null);
    post(other, 2, null);
    post(reader, 2, null);

    var all = List.of(consultation, never, read);
    assertThat(unreadService.countTotals(reader, all, Map.of()))
        .isEqualTo(Map.of(consultation.id(), 2));
    assertThat(unreadService.countTotals(Viewer.VISITOR, all, Map.of())).isEmpty();
    var visited = Map.of(consultation.slug(), Map.of(1, 1, 2, 2), never.slug(), Map.of(1, 0));
    assertThat(unreadService.countTotals(Viewer.VISITOR, all, visited))
        .isEqualTo(Map.of(consultation.id(), 3));
  }

  private void endVisit() {
    database
        .sql(
            "UPDATE question_visit SET visited_at = visited_at - INTERVAL 31 MINUTE WHERE person_id = ?")
        .param(reader.requireSignedIn("t").value())
        .update();
  }

  private UnreadCounts countUnread(int question) {
    return unreadService.countUnread(reader, consultation, Map.of(), findQuestion(question));
  }

  private QuestionDetails findQuestion(int number) {
    return consultation.question(number).orElseThrow();
  }

  private int loadLastPublication() {
    return discussionCounts.loadLastPublication(consultation.id());
  }

  private int post(Viewer viewer, int question, @Nullable Integer parent) {
    return comments
        .post(
            viewer,
            consultation.id(),
            new CommentDraft(findQuestion(question).id(), parent, null, null, "Said here."),
            Channel.WEB,
            IdempotencyKey.random())
        .number();
  }
}
