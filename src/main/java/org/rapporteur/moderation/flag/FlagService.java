package org.rapporteur.moderation.flag;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Raises, lists and closes flags on comments. A signed-in person raises a flag, staff can see it,
/// and a decision closes it.
@Service
public class FlagService {

  public static final int MAX_TEXT_LENGTH = 1000;

  /// A careful reader flags a few comments an hour. Each server node counts separately.
  private static final int MAX_PER_HOUR = 20;

  private static final int MAX_COUNTED_PEOPLE = 50_000;
  private static final int MAX_SHOWN = 50;

  private final Cache<PersonId, Bucket> rateLimits =
      Caffeine.newBuilder()
          .maximumSize(MAX_COUNTED_PEOPLE)
          .expireAfterAccess(Duration.ofHours(1))
          .build();

  private final FlagSql flags;
  private final ConsultationService consultations;
  private final ThreadService threads;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  FlagService(
      FlagSql flags,
      ConsultationService consultations,
      ThreadService threads,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.flags = flags;
    this.consultations = consultations;
    this.threads = threads;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void flag(
      Viewer viewer, ConsultationId consultation, int number, FlagReason reason, String text) {
    var person = viewer.requireSignedIn("flag");
    String explanation = InputText.requireTextOrEmpty("text", text, MAX_TEXT_LENGTH);
    var comment = requireFlaggable(consultation, number);
    if (flags.hasOpenFlag(person, comment.id())) {
      throw new AlreadyFlagged(number);
    }
    requireWithinRateLimit(person);
    try {
      transactions.write(
          () -> {
            flags.add(consultation, comment, person, reason, explanation, clock.instant());
            events.publishEvent(new FlagRaised(comment.id(), consultation, reason));
          });
    } catch (DuplicateKeyException e) {
      // A concurrent request flagged the comment after the check above.
      throw new AlreadyFlagged(number);
    }
  }

  /// Returns the flags on a comment, newest first. Only staff can see them.
  public List<FlagDetails> listByComment(
      Viewer viewer, ConsultationId consultation, CommentId comment) {
    viewer.requireStaff(consultation.scope(), "moderate");
    return flags.listByComment(consultation, comment, MAX_SHOWN);
  }

  /// Returns comments with open flags, the one with the oldest flag first.
  ///
  /// @param after the last value of the previous page, or 0
  public Map<CommentId, Long> findFlagged(
      Viewer viewer, ConsultationId consultation, long after, int limit) {
    viewer.requireStaff(consultation.scope(), "moderate");
    return flags.findFlagged(consultation, after, limit);
  }

  /// Counts the comments with open flags in each consultation, up to `limit`.
  public Map<ConsultationId, Integer> countFlagged(
      Viewer viewer, Collection<ConsultationId> consultations, int limit) {
    consultations.forEach(consultation -> viewer.requireStaff(consultation.scope(), "moderate"));
    return flags.countFlagged(consultations, limit);
  }

  /// Counts the open flags by comment and reason.
  public Map<CommentId, Map<FlagReason, Integer>> countReasons(Collection<CommentId> comments) {
    return flags.countReasons(comments);
  }

  /// Counts the flags, open and closed, on all comments of a contributor.
  public int countReceived(Viewer viewer, ConsultationId consultation, int contributor) {
    viewer.requireStaff(consultation.scope(), "moderate");
    return flags.countByContributor(consultation, contributor);
  }

  /// Closes all open flags on a comment.
  ///
  /// @param decision the log number of the decision that closes them
  public void close(Viewer viewer, ConsultationId consultation, CommentId comment, int decision) {
    viewer.requireStaff(consultation.scope(), "moderate");
    flags.close(consultation, comment, decision);
  }

  /// Reopens the flags that an undone decision closed. A flag remains closed if its person has
  /// flagged the comment again.
  public void reopen(Viewer viewer, ConsultationId consultation, CommentId comment, int decision) {
    viewer.requireStaff(consultation.scope(), "moderate");
    flags.reopen(consultation, comment, decision);
  }

  private CommentDetails requireFlaggable(ConsultationId consultation, int number) {
    var consultationDetails = consultations.get(consultation);
    if (consultationDetails.phase().isArchived()) {
      throw new CannotFlagArchivedComment(consultationDetails.slug());
    }
    var comment =
        threads
            .findComment(consultationDetails, number)
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    if (!comment.state().showsText()) {
      throw new CannotFlagUnpublishedComment(number);
    }
    return comment;
  }

  private void requireWithinRateLimit(PersonId person) {
    var probe = rateLimits.get(person, key -> createRateLimit()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyFlags(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private static Bucket createRateLimit() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(MAX_PER_HOUR).refillGreedy(MAX_PER_HOUR, Duration.ofHours(1)))
        .build();
  }
}
