package org.rapporteur.moderation.queue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.thread.CommentInspectionService;
import org.rapporteur.discussion.thread.InspectedComment;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.flag.FlagService;
import org.springframework.stereotype.Service;

/// Lists and counts the items that await a moderator, for the moderators and the secretariat of a
/// consultation.
@Service
public class QueueService {

  public static final int PAGE_SIZE = 50;

  /// Counting stops at this number, so that a long list costs no more time.
  public static final int MAX_COUNTED = 100;

  private final CommentInspectionService inspection;
  private final FlagService flags;
  private final AppealService appeals;
  private final ReviewContextLoader reviewContexts;

  QueueService(
      CommentInspectionService inspection,
      FlagService flags,
      AppealService appeals,
      ReviewContextLoader reviewContexts) {
    this.inspection = inspection;
    this.flags = flags;
    this.appeals = appeals;
    this.reviewContexts = reviewContexts;
  }

  /// Counts the items of each list up to [#MAX_COUNTED].
  public Map<QueueList, Integer> countByList(Viewer viewer, ConsultationId consultation) {
    var counts = new EnumMap<QueueList, Integer>(QueueList.class);
    counts.put(QueueList.QUEUE, inspection.countAwaitingReview(viewer, consultation, MAX_COUNTED));
    counts.put(QueueList.FLAGS, flags.findFlagged(viewer, consultation, 0, MAX_COUNTED).size());
    counts.put(QueueList.APPEALS, appeals.listOpen(viewer, consultation, 0, MAX_COUNTED).size());
    return counts;
  }

  /// Counts the items in all lists of all consultations of which the viewer is staff.
  public int countWaiting(Viewer viewer) {
    return countWaitingByConsultation(viewer).values().stream().mapToInt(Integer::intValue).sum();
  }

  public Map<ConsultationId, Integer> countWaitingByConsultation(Viewer viewer) {
    var ownConsultations =
        Stream.concat(viewer.moderatorScopes().stream(), viewer.secretariatScopes().stream())
            .filter(scope -> !scope.equals(RoleScope.INSTITUTION))
            .map(scope -> new ConsultationId(scope.value()))
            .collect(Collectors.toSet());
    var counts =
        new HashMap<>(inspection.countAwaitingReview(viewer, ownConsultations, MAX_COUNTED));
    flags
        .countFlagged(viewer, ownConsultations, MAX_COUNTED)
        .forEach((consultation, count) -> counts.merge(consultation, count, Integer::sum));
    appeals
        .countOpen(viewer, ownConsultations, MAX_COUNTED)
        .forEach((consultation, count) -> counts.merge(consultation, count, Integer::sum));
    return counts;
  }

  /// Loads one page of a list, the item that has waited longest first.
  ///
  /// @param after the cursor of the last item of the previous page, or 0
  public QueuePage loadPage(
      Viewer viewer, ConsultationId consultation, QueueList list, long after) {
    var items =
        switch (list) {
          case QUEUE -> listAwaitingReview(viewer, consultation, after);
          case FLAGS -> listFlagged(viewer, consultation, after);
          case APPEALS -> listAppealed(viewer, consultation, after);
        };
    // Each list has up to one item more than a page.
    boolean hasMore = items.size() > PAGE_SIZE;
    return new QueuePage(hasMore ? items.subList(0, PAGE_SIZE) : items, hasMore);
  }

  public Optional<ReviewContext> findReviewContext(
      Viewer viewer, ConsultationDetails consultation, int number) {
    return reviewContexts.find(viewer, consultation, number);
  }

  private List<QueueItem> listAwaitingReview(
      Viewer viewer, ConsultationId consultation, long after) {
    return inspection.listAwaitingReview(viewer, consultation, after, PAGE_SIZE + 1).stream()
        .map(QueueItem::awaitingReview)
        .toList();
  }

  private List<QueueItem> listFlagged(Viewer viewer, ConsultationId consultation, long after) {
    var cursors = flags.findFlagged(viewer, consultation, after, PAGE_SIZE + 1);
    var reasons = flags.countReasons(cursors.keySet());
    var comments = mapById(inspection.findComments(viewer, consultation, cursors.keySet()));
    var items = new ArrayList<QueueItem>();
    cursors.forEach(
        (id, cursor) -> {
          var subject = comments.get(id);
          if (subject != null) {
            items.add(
                QueueItem.flagged(cursor, subject.comment(), reasons.getOrDefault(id, Map.of())));
          }
        });
    return items;
  }

  private List<QueueItem> listAppealed(Viewer viewer, ConsultationId consultation, long after) {
    return appeals.listOpen(viewer, consultation, after, PAGE_SIZE + 1).stream()
        .flatMap(
            appeal ->
                inspection
                    .findComment(viewer, consultation, appeal.decision().commentNumber())
                    .stream()
                    .map(subject -> QueueItem.appealed(appeal, subject.comment())))
        .toList();
  }

  private static Map<CommentId, InspectedComment> mapById(List<InspectedComment> comments) {
    return comments.stream().collect(Collectors.toMap(c -> c.comment().id(), Function.identity()));
  }
}
