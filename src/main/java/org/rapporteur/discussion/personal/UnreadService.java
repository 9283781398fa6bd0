package org.rapporteur.discussion.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Stores how far a person has read each question, and counts new comments. The browser of a
/// visitor stores this and sends it with the request.
@Service
public class UnreadService {

  /// Counting stops at this number.
  public static final int MAX_COUNT = 1_000;

  /// Only the most recently visited questions of a person are counted.
  public static final int MAX_QUESTIONS = 500;

  /// A return within this time continues the same visit.
  static final Duration VISIT_TIMEOUT = Duration.ofMinutes(30);

  private final UnreadSql unreadSql;
  private final Transactions transactions;
  private final Clock clock;

  UnreadService(UnreadSql unreadSql, Transactions transactions, Clock clock) {
    this.unreadSql = unreadSql;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Records that the viewer opened a question that had comments up to this publication number.
  public void recordVisit(Viewer viewer, QuestionId question, int lastPublication) {
    var person = viewer.person();
    if (person != null) {
      Instant now = clock.instant();
      transactions.write(
          () ->
              unreadSql.recordVisit(
                  person, question, lastPublication, now, now.minus(VISIT_TIMEOUT)));
    }
  }

  /// Marks everything shown at the last visit as read.
  public void markAllRead(Viewer viewer, QuestionId question) {
    var person = viewer.person();
    if (person != null) {
      transactions.write(() -> unreadSql.markAllRead(person, question));
    }
  }

  /// Counts new comments of others in each question that was visited before.
  ///
  /// @param visited for visitors: the last publication they read, by question number
  /// @param listed the question whose new comments are also listed by number; null for none
  public UnreadCounts countUnread(
      Viewer viewer,
      ConsultationDetails consultation,
      Map<Integer, Integer> visited,
      @Nullable QuestionDetails listed) {
    if (!consultation.phase().showsComments()) {
      return UnreadCounts.NONE;
    }
    return transactions.read(
        () -> {
          var lastReadByQuestion =
              findLastRead(viewer, List.of(consultation), Map.of(consultation.slug(), visited));
          var counts = unreadSql.countNew(viewer.person(), lastReadByQuestion, MAX_COUNT);
          var byQuestion = new TreeMap<Integer, Integer>();
          for (var question : consultation.questions()) {
            if (counts.containsKey(question.id())) {
              byQuestion.put(question.number(), counts.get(question.id()));
            }
          }
          var lastRead = listed == null ? null : lastReadByQuestion.get(listed.id());
          return new UnreadCounts(
              byQuestion,
              listed == null || lastRead == null
                  ? List.of()
                  : unreadSql.listNew(viewer.person(), listed.id(), lastRead, MAX_COUNT));
        });
  }

  /// Counts new comments of others by consultation, without consultations that have none.
  ///
  /// @param visited for visitors: the last publication they read, by question number
  public Map<ConsultationId, Integer> countTotals(
      Viewer viewer,
      Collection<ConsultationDetails> consultations,
      Map<Slug, Map<Integer, Integer>> visited) {
    return transactions.read(
        () -> {
          var visibleConsultations =
              consultations.stream()
                  .filter(consultation -> consultation.phase().showsComments())
                  .toList();
          var counts =
              unreadSql.countNew(
                  viewer.person(), findLastRead(viewer, visibleConsultations, visited), MAX_COUNT);
          var totals = new HashMap<ConsultationId, Integer>();
          for (var consultation : visibleConsultations) {
            for (var question : consultation.questions()) {
              totals.merge(consultation.id(), counts.getOrDefault(question.id(), 0), Integer::sum);
            }
          }
          totals.values().removeIf(total -> total == 0);
          return totals;
        });
  }

  /// Finds the last publication read, by question: as stored for a person, or as sent by a visitor.
  private Map<QuestionId, Integer> findLastRead(
      Viewer viewer,
      Collection<ConsultationDetails> consultations,
      Map<Slug, Map<Integer, Integer>> visited) {
    var person = viewer.person();
    var storedLastRead =
        person == null
            ? Map.<QuestionId, Integer>of()
            : unreadSql.loadLastRead(person, MAX_QUESTIONS);
    var lastReadByQuestion = new HashMap<QuestionId, Integer>();
    for (var consultation : consultations) {
      var visitedQuestions = visited.getOrDefault(consultation.slug(), Map.of());
      for (var question : consultation.questions()) {
        Integer lastRead =
            person == null
                ? visitedQuestions.get(question.number())
                : storedLastRead.get(question.id());
        if (lastRead != null) {
          lastReadByQuestion.put(question.id(), lastRead);
        }
      }
    }
    return lastReadByQuestion;
  }
}
