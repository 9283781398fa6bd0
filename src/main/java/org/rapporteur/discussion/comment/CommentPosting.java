package org.rapporteur.discussion.comment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.questionposition.QuestionPositionRequest;
import org.rapporteur.discussion.questionposition.QuestionPositionStore;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.concurrency.GroupCommit;
import org.rapporteur.shared.idempotency.IdempotentCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Group commit of posted comments: posts that arrive while another group is stored share the next
/// transaction. The counter is locked and the commit flushed once per group.
@Component
class CommentPosting {

  private static final Logger LOG = LoggerFactory.getLogger(CommentPosting.class);

  /// A group of this size is stored in some tens of milliseconds.
  private static final int MAX_GROUP_SIZE = 32;

  /// A post that waits longer is refused, because earlier posts are stuck.
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);

  /// Unused groups are discarded after this time, which is longer than any request takes.
  private static final Duration GROUP_IDLE_TIME = Duration.ofMinutes(10);

  static final String ACTION = "comment";
  static final String OFFICIAL_REPLY = "official-reply";

  /// A valid request to post a comment, checked as far as possible without a transaction.
  record PostRequest(
      IdempotentCommands.Command command,
      Viewer viewer,
      ConsultationDetails consultation,
      CommentDraft draft,
      RevisionContent content,
      Channel channel,
      Instant receivedAt) {

    boolean isPublishedOnArrival() {
      return consultation.terms().review() == ReviewTiming.AFTER;
    }

    /// True if the comment does not give the position that a question with a scale asks for.
    boolean lacksPosition() {
      return draft.parent() == null
          && draft.questionPosition() == null
          && !draft.official()
          && consultation.question(draft.question()).filter(QuestionDetails::hasScale).isPresent();
    }

    Optional<QuestionPositionRequest> positionRequest() {
      return Optional.ofNullable(draft.questionPosition())
          .map(
              choice ->
                  new QuestionPositionRequest(
                      viewer, draft.delegation(), draft.question(), choice, receivedAt));
    }
  }

  /// The text of a new comment with its HTML, rendered before any row is locked.
  ///
  /// @param mentionedNumbers the numbers of the comments that the text mentions
  record RevisionContent(
      String text, String html, LanguageTag language, List<Integer> mentionedNumbers) {

    static RevisionContent render(String text, LanguageTag language) {
      String html = Markdown.toHtml(text);
      return new RevisionContent(text, html, language, CommentReferenceSql.findMentions(html));
    }
  }

  /// Either the serialized receipt or the exception with which the request failed.
  private record PostOutcome(@Nullable String receipt, @Nullable RuntimeException failure) {

    String receiptOrThrow() {
      if (failure != null) {
        throw failure;
      }
      return Objects.requireNonNull(receipt);
    }
  }

  private final CommentInserter inserter;
  private final List<PostingRule> rules;
  private final QuestionPositionStore positions;
  private final IdempotentCommands commands;
  private final Cache<ConsultationId, GroupCommit<PostRequest, PostOutcome>> groups =
      Caffeine.newBuilder().expireAfterAccess(GROUP_IDLE_TIME).build();

  CommentPosting(
      CommentInserter inserter,
      List<PostingRule> rules,
      QuestionPositionStore positions,
      IdempotentCommands commands) {
    this.inserter = inserter;
    this.rules = rules;
    this.positions = positions;
    this.commands = commands;
  }

  Optional<CommentReceipt> findStored(IdempotentCommands.Command command) {
    return commands.find(command).map(CommentReceipt::parse);
  }

  /// Stores the comment in the transaction of the caller, if there is one: an answer is stored with
  /// its submission.
  CommentReceipt store(PostRequest request) {
    return CommentReceipt.parse(
        TransactionSynchronizationManager.isActualTransactionActive()
            ? storeSingle(request, CommentPosting::releaseNothing)
            : storeInGroup(request));
  }

  /// A post outside a group has no next group to release.
  private static void releaseNothing() {}

  /// The age of the oldest batch that is being stored, zero if there is none.
  Duration oldestBatchAge() {
    return groups.asMap().values().stream()
        .map(GroupCommit::oldestBatchAge)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private String storeInGroup(PostRequest request) {
    var group =
        groups.get(
            request.consultation().id(),
            id -> new GroupCommit<>(MAX_GROUP_SIZE, MAX_WAIT, this::storeGroup));
    return Objects.requireNonNull(group).submit(request).receiptOrThrow();
  }

  private List<PostOutcome> storeGroup(List<PostRequest> group, Runnable releaseNext) {
    if (group.size() > 1 && haveDistinctCommands(group)) {
      try {
        return commands
            .runAllOrNone(
                group.stream().map(PostRequest::command).toList(), () -> insert(group, releaseNext))
            .stream()
            .map(receipt -> new PostOutcome(receipt, null))
            .toList();
      } catch (RuntimeException e) {
        // One request is invalid or a repetition; storing each alone shows which one.
        if (!(e instanceof Refusal || e instanceof DuplicateKeyException)) {
          LOG.warn("{} comments are stored one by one", group.size(), e);
        }
      }
    }
    return group.stream().map(request -> trySingle(request, releaseNext)).toList();
  }

  private static boolean haveDistinctCommands(List<PostRequest> group) {
    var keys = new HashSet<List<String>>();
    return group.stream().allMatch(request -> keys.add(request.command().actorAndKey()));
  }

  private PostOutcome trySingle(PostRequest request, Runnable releaseNext) {
    try {
      return new PostOutcome(storeSingle(request, releaseNext), null);
    } catch (RuntimeException e) {
      return new PostOutcome(null, e);
    }
  }

  private String storeSingle(PostRequest request, Runnable releaseNext) {
    return commands.runOnce(
        request.command(), () -> insert(List.of(request), releaseNext).getFirst());
  }

  private List<String> insert(List<PostRequest> requests, Runnable releaseNext) {
    var viewers = requests.stream().map(PostRequest::viewer).toList();
    var consultation = requests.getFirst().consultation().id();
    rules.forEach(rule -> rule.requireAllowed(viewers, consultation));
    requests.stream()
        .filter(PostRequest::lacksPosition)
        .forEach(request -> requirePosition(request, consultation));
    var receipts =
        inserter.insert(consultation, requests).stream().map(CommentReceipt::serialize).toList();
    positions.store(
        consultation,
        requests.stream().flatMap(request -> request.positionRequest().stream()).toList());
    // The next group may start while this one commits.
    releaseNext.run();
    return receipts;
  }

  /// A contributor gives the position with the first comment; later comments need not repeat it.
  private void requirePosition(PostRequest request, ConsultationId consultation) {
    var draft = request.draft();
    positions.requirePosition(request.viewer(), consultation, draft.question(), draft.delegation());
  }
}
