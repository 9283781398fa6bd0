package org.rapporteur.moderation.queue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.submission.SubmissionReviewService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentInspectionService;
import org.rapporteur.discussion.thread.InspectedComment;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.Suspension;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.flag.FlagDetails;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Service;

/// The moderation queues of a consultation, for its moderators and secretariat.
@Service
public class QueueService {

  public static final int PAGE_SIZE = 50;

  /// Counting stops at this number.
  public static final int MAX_COUNTED = 100;

  private static final int EXCERPT_LENGTH = 140;
  private static final int MAX_RELATED = 5;

  private final CommentInspectionService inspection;
  private final CommentReviewService review;
  private final SubmissionReviewService submissions;
  private final ThreadService threads;
  private final FlagService flags;
  private final AppealService appeals;
  private final ModerationService moderation;
  private final PersonService people;

  QueueService(
      CommentInspectionService inspection,
      CommentReviewService review,
      SubmissionReviewService submissions,
      ThreadService threads,
      FlagService flags,
      AppealService appeals,
      ModerationService moderation,
      PersonService people) {
    this.inspection = inspection;
    this.review = review;
    this.submissions = submissions;
    this.threads = threads;
    this.flags = flags;
    this.appeals = appeals;
    this.moderation = moderation;
    this.people = people;
  }

  /// Waiting items by list, each counted up to [#MAX_COUNTED].
  public Map<QueueList, Integer> countByList(Viewer viewer, ConsultationId consultation) {
    var counts = new EnumMap<QueueList, Integer>(QueueList.class);
    counts.put(QueueList.QUEUE, inspection.countAwaitingReview(viewer, consultation, MAX_COUNTED));
    counts.put(QueueList.FLAGS, flags.findFlagged(viewer, consultation, 0, MAX_COUNTED).size());
    counts.put(QueueList.APPEALS, appeals.listOpen(viewer, consultation, 0, MAX_COUNTED).size());
    return counts;
  }

  /// Waiting items in all lists of all consultations of which the viewer is staff.
  public int countWaiting(Viewer viewer) {
    return countWaitingByConsultation(viewer).values().stream().mapToInt(Integer::intValue).sum();
  }

  public Map<ConsultationId, Integer> countWaitingByConsultation(Viewer viewer) {
    var moderated =
        Stream.concat(viewer.moderatorScopes().stream(), viewer.secretariatScopes().stream())
            .filter(scope -> !scope.equals(Scope.INSTITUTION))
            .map(scope -> new ConsultationId(scope.value()))
            .collect(Collectors.toSet());
    var waiting = new HashMap<>(inspection.countAwaitingReview(viewer, moderated, MAX_COUNTED));
    flags
        .countFlagged(viewer, moderated, MAX_COUNTED)
        .forEach((c, n) -> waiting.merge(c, n, Integer::sum));
    appeals
        .countOpen(viewer, moderated, MAX_COUNTED)
        .forEach((c, n) -> waiting.merge(c, n, Integer::sum));
    return waiting;
  }

  /// Longest waiting first, after the item with that cursor; 0 for the first page.
  public QueuePage loadPage(
      Viewer viewer, ConsultationId consultation, QueueList list, long after) {
    var found =
        switch (list) {
          case QUEUE -> listAwaiting(viewer, consultation, after);
          case FLAGS -> listFlagged(viewer, consultation, after);
          case APPEALS -> listAppealed(viewer, consultation, after);
        };
    boolean hasMore = found.size() > PAGE_SIZE;
    return new QueuePage(hasMore ? found.subList(0, PAGE_SIZE) : found, hasMore);
  }

  public Optional<ReviewContext> findReviewContext(
      Viewer viewer, ConsultationDetails consultation, int number) {
    var id = consultation.id();
    return inspection
        .find(viewer, id, number)
        .map(
            subject -> {
              var comment = subject.comment();
              var decisions = moderation.listByComment(viewer, id, comment.id());
              var appeal =
                  decisions.stream()
                      .flatMap(d -> appeals.findByEntry(id, d.number()).stream())
                      .findFirst();
              return new ReviewContext(
                  subject,
                  ancestors(consultation, comment),
                  relatedComments(consultation, comment),
                  withNames(flags.listByComment(viewer, id, comment.id())),
                  decisions,
                  moderation.listByContributor(viewer, id, comment.contributor()).stream()
                      .filter(decision -> !decision.comment().equals(comment.id()))
                      .toList(),
                  inspection.countByState(viewer, id, comment.contributor()),
                  flags.countReceived(viewer, id, comment.contributor()),
                  TextCheck.countMatches(textUnderReview(subject)),
                  appeal.orElse(null),
                  appeal.filter(a -> appeals.isAnswerableBy(viewer, a)).isPresent(),
                  findSuspension(viewer, id, subject),
                  findSubmission(viewer, id, comment),
                  review.isAuthor(viewer, id, number));
            });
  }

  private ReviewContext.@Nullable SubmissionContext findSubmission(
      Viewer viewer, ConsultationId consultation, CommentDetails comment) {
    return comment.submission() == null
        ? null
        : new ReviewContext.SubmissionContext(
            submissions.loadSummary(comment.id()),
            inspection.find(viewer, consultation, submissions.listOtherAnswers(comment.id())));
  }

  private @Nullable Suspension findSuspension(
      Viewer viewer, ConsultationId consultation, InspectedComment subject) {
    var author = subject.author();
    return author == null
        ? null
        : moderation.findSuspension(viewer, consultation, author).orElse(null);
  }

  private List<QueueItem> listAwaiting(Viewer viewer, ConsultationId consultation, long after) {
    return inspection.listAwaitingReview(viewer, consultation, after, PAGE_SIZE + 1).stream()
        .map(
            subject ->
                new QueueItem(
                    subject.comment().id().value(),
                    subject.comment(),
                    excerpt(textUnderReview(subject)),
                    subject.comment().createdAt(),
                    subject.pendingEdit() != null,
                    Map.of(),
                    null))
        .toList();
  }

  private List<QueueItem> listFlagged(Viewer viewer, ConsultationId consultation, long after) {
    var waiting = flags.findFlagged(viewer, consultation, after, PAGE_SIZE + 1);
    var reasons = flags.countReasons(waiting.keySet());
    var comments = byId(inspection.find(viewer, consultation, waiting.keySet()));
    return waiting.entrySet().stream()
        .flatMap(
            entry ->
                Optional.ofNullable(comments.get(entry.getKey())).stream()
                    .map(subject -> flaggedItem(entry.getValue(), subject.comment(), reasons)))
        .toList();
  }

  private static QueueItem flaggedItem(
      long cursor, CommentDetails comment, Map<CommentId, Map<FlagReason, Integer>> reasons) {
    return new QueueItem(
        cursor,
        comment,
        excerpt(comment.text()),
        comment.createdAt(),
        false,
        reasons.getOrDefault(comment.id(), Map.of()),
        null);
  }

  private List<QueueItem> listAppealed(Viewer viewer, ConsultationId consultation, long after) {
    var open = appeals.listOpen(viewer, consultation, after, PAGE_SIZE + 1);
    return open.stream()
        .flatMap(
            appeal ->
                inspection.find(viewer, consultation, appeal.commentNumber()).stream()
                    .map(subject -> appealedItem(appeal, subject.comment())))
        .toList();
  }

  private static QueueItem appealedItem(AppealDetails appeal, CommentDetails comment) {
    return new QueueItem(
        appeal.id().value(),
        comment,
        excerpt(appeal.text()),
        appeal.appealedAt(),
        false,
        Map.of(),
        appeal);
  }

  private List<CommentDetails> ancestors(ConsultationDetails consultation, CommentDetails comment) {
    return threads.listAncestors(consultation, comment).stream()
        .filter(other -> !other.id().equals(comment.id()))
        .toList();
  }

  private List<CommentDetails> relatedComments(
      ConsultationDetails consultation, CommentDetails comment) {
    var parent = comment.parent();
    var parentOrSelf = parent == null ? Optional.of(comment) : threads.find(consultation, parent);
    return parentOrSelf.stream()
        .flatMap(above -> threads.listDirectReplies(above, 0).items().stream())
        .filter(other -> !other.id().equals(comment.id()) && other.state().showsText())
        .limit(MAX_RELATED)
        .toList();
  }

  private List<ReviewContext.RaisedFlag> withNames(List<FlagDetails> found) {
    var names = people.find(found.stream().map(FlagDetails::flaggedBy).distinct().toList());
    return found.stream()
        .map(
            flag -> {
              var person = names.get(flag.flaggedBy());
              return new ReviewContext.RaisedFlag(person == null ? "" : person.name(), flag);
            })
        .toList();
  }

  private static Map<CommentId, InspectedComment> byId(List<InspectedComment> comments) {
    return comments.stream().collect(Collectors.toMap(c -> c.comment().id(), Function.identity()));
  }

  /// The pending edit, or the comment if there is none.
  private static String textUnderReview(InspectedComment subject) {
    var edit = subject.pendingEdit();
    return edit == null ? subject.comment().text() : edit.text();
  }

  private static String excerpt(String markdown) {
    String line = Markdown.toPlainText(markdown).replaceAll("\\s+", " ").strip();
    return Excerpt.shorten(line, EXCERPT_LENGTH);
  }
}
