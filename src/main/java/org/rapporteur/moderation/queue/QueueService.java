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
import org.rapporteur.discussion.comment.CommentReview;
import org.rapporteur.discussion.submission.SubmissionReview;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentInspection;
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
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Service;

/// What waits in a consultation, for its moderators and its secretariat.
@Service
public class QueueService {

  public static final int PAGE = 50;

  /// Beyond this a count says "more than".
  public static final int MOST_COUNTED = 100;

  private static final int EXCERPT = 140;
  private static final int BESIDE = 5;

  private final CommentInspection inspection;
  private final CommentReview review;
  private final SubmissionReview submissions;
  private final ThreadService threads;
  private final FlagService flags;
  private final AppealService appeals;
  private final ModerationService moderation;
  private final PersonService people;

  QueueService(
      CommentInspection inspection,
      CommentReview review,
      SubmissionReview submissions,
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

  /// How many wait in each list; counting stops at [#MOST_COUNTED].
  public Map<QueueList, Integer> counts(Viewer viewer, ConsultationId consultation) {
    var counts = new EnumMap<QueueList, Integer>(QueueList.class);
    counts.put(QueueList.QUEUE, inspection.countAwaiting(viewer, consultation, MOST_COUNTED));
    counts.put(QueueList.FLAGS, flags.waiting(viewer, consultation, 0, MOST_COUNTED).size());
    counts.put(QueueList.APPEALS, appeals.open(viewer, consultation, 0, MOST_COUNTED).size());
    return counts;
  }

  /// How many wait in all lists of all consultations of which the viewer is staff.
  public int waiting(Viewer viewer) {
    return waitingIn(viewer).values().stream().mapToInt(Integer::intValue).sum();
  }

  /// How many wait in all lists of each consultation of which the viewer is staff.
  public Map<ConsultationId, Integer> waitingIn(Viewer viewer) {
    var own =
        Stream.concat(viewer.moderatorIn().stream(), viewer.secretariatIn().stream())
            .filter(scope -> !scope.equals(Scope.INSTITUTION))
            .map(scope -> new ConsultationId(scope.value()))
            .collect(Collectors.toSet());
    var waiting = new HashMap<>(inspection.countAwaiting(viewer, own, MOST_COUNTED));
    flags
        .countWaiting(viewer, own, MOST_COUNTED)
        .forEach((c, n) -> waiting.merge(c, n, Integer::sum));
    appeals
        .countOpen(viewer, own, MOST_COUNTED)
        .forEach((c, n) -> waiting.merge(c, n, Integer::sum));
    return waiting;
  }

  /// The longest waiting first, from the item after that cursor on; 0 is the beginning.
  public QueuePage page(Viewer viewer, ConsultationId consultation, QueueList list, long after) {
    var found =
        switch (list) {
          case QUEUE -> awaiting(viewer, consultation, after);
          case FLAGS -> flagged(viewer, consultation, after);
          case APPEALS -> appealed(viewer, consultation, after);
        };
    boolean more = found.size() > PAGE;
    return new QueuePage(more ? found.subList(0, PAGE) : found, more);
  }

  public Optional<Dossier> dossier(Viewer viewer, ConsultationDetails consultation, int number) {
    var id = consultation.id();
    return inspection
        .find(viewer, id, number)
        .map(
            subject -> {
              var comment = subject.comment();
              var decisions = moderation.on(viewer, id, comment.id());
              var appeal =
                  decisions.stream()
                      .flatMap(d -> appeals.byEntry(id, d.number()).stream())
                      .findFirst();
              return new Dossier(
                  subject,
                  ancestors(consultation, comment),
                  beside(consultation, comment),
                  raised(flags.on(viewer, id, comment.id())),
                  decisions,
                  moderation.about(viewer, id, comment.contributor()).stream()
                      .filter(decision -> !decision.comment().equals(comment.id()))
                      .toList(),
                  inspection.record(viewer, id, comment.contributor()),
                  flags.received(viewer, id, comment.contributor()),
                  TextCheck.of(words(subject)),
                  appeal.orElse(null),
                  appeal.filter(a -> appeals.isAnswerableBy(viewer, a)).isPresent(),
                  suspension(viewer, id, subject),
                  whole(viewer, id, comment),
                  review.isAuthor(viewer, id, number));
            });
  }

  private Dossier.@Nullable Whole whole(
      Viewer viewer, ConsultationId consultation, CommentDetails comment) {
    return comment.submission() == null
        ? null
        : new Dossier.Whole(
            submissions.summary(comment.id()),
            inspection.find(viewer, consultation, submissions.othersOf(comment.id())));
  }

  private @Nullable Suspension suspension(
      Viewer viewer, ConsultationId consultation, InspectedComment subject) {
    var author = subject.author();
    return author == null ? null : moderation.suspension(viewer, consultation, author).orElse(null);
  }

  private List<QueueItem> awaiting(Viewer viewer, ConsultationId consultation, long after) {
    return inspection.awaiting(viewer, consultation, after, PAGE + 1).stream()
        .map(
            subject ->
                new QueueItem(
                    subject.comment().id().value(),
                    subject.comment(),
                    excerpt(words(subject)),
                    subject.comment().createdAt(),
                    subject.edit() != null,
                    Map.of(),
                    null))
        .toList();
  }

  private List<QueueItem> flagged(Viewer viewer, ConsultationId consultation, long after) {
    var waiting = flags.waiting(viewer, consultation, after, PAGE + 1);
    var reasons = flags.reasons(waiting.keySet());
    var comments = byId(inspection.find(viewer, consultation, waiting.keySet()));
    return waiting.entrySet().stream()
        .flatMap(
            entry ->
                Optional.ofNullable(comments.get(entry.getKey())).stream()
                    .map(subject -> flagged(entry.getValue(), subject.comment(), reasons)))
        .toList();
  }

  private static QueueItem flagged(
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

  private List<QueueItem> appealed(Viewer viewer, ConsultationId consultation, long after) {
    var open = appeals.open(viewer, consultation, after, PAGE + 1);
    return open.stream()
        .flatMap(
            appeal ->
                inspection.find(viewer, consultation, appeal.commentNumber()).stream()
                    .map(subject -> item(appeal, subject.comment())))
        .toList();
  }

  private static QueueItem item(AppealDetails appeal, CommentDetails comment) {
    return new QueueItem(
        appeal.id().value(), comment, excerpt(appeal.text()), appeal.at(), false, Map.of(), appeal);
  }

  private List<CommentDetails> ancestors(ConsultationDetails consultation, CommentDetails comment) {
    return threads.ancestors(consultation, comment).stream()
        .filter(other -> !other.id().equals(comment.id()))
        .toList();
  }

  private List<CommentDetails> beside(ConsultationDetails consultation, CommentDetails comment) {
    var parent = comment.parent();
    var around = parent == null ? Optional.of(comment) : threads.find(consultation, parent);
    return around.stream()
        .flatMap(above -> threads.directReplies(above, 0).items().stream())
        .filter(other -> !other.id().equals(comment.id()) && other.state().showsText())
        .limit(BESIDE)
        .toList();
  }

  private List<Dossier.RaisedFlag> raised(List<FlagDetails> found) {
    var names = people.find(found.stream().map(FlagDetails::by).distinct().toList());
    return found.stream()
        .map(
            flag -> {
              var person = names.get(flag.by());
              return new Dossier.RaisedFlag(person == null ? "" : person.name(), flag);
            })
        .toList();
  }

  private static Map<CommentId, InspectedComment> byId(List<InspectedComment> comments) {
    return comments.stream().collect(Collectors.toMap(c -> c.comment().id(), Function.identity()));
  }

  /// What is to be decided on: the edit where one waits.
  private static String words(InspectedComment subject) {
    var edit = subject.edit();
    return edit == null ? subject.comment().text() : edit.text();
  }

  private static String excerpt(String markdown) {
    String line = Markdown.toPlainText(markdown).replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT - 1)) + "…";
  }
}
