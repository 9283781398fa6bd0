package org.rapporteur.discussion.comment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentsPublished;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.discussion.contributor.ContributorResolver;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.concurrency.GroupCommit;
import org.rapporteur.shared.idempotency.IdempotentCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
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

  /// After this time a post is refused, because earlier ones are stuck.
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);

  /// Longer than any request may take.
  private static final Duration GROUP_IDLE_TIME = Duration.ofMinutes(10);

  static final String OFFICIAL_REPLY = "official-reply";

  /// A valid request to post a comment, checked as far as possible without a transaction.
  record PostRequest(
      IdempotentCommands.Command command,
      Viewer viewer,
      ConsultationDetails consultation,
      CommentDraft draft,
      CommentInsertSql.RevisionContent content,
      Channel channel,
      Instant receivedAt) {

    private boolean isPublishedOnArrival() {
      return consultation.terms().review() == ReviewTiming.AFTER;
    }
  }

  private record PostOutcome(@Nullable String result, @Nullable RuntimeException refusal) {}

  private final CommentRepository comments;
  private final CommentInsertSql insertSql;
  private final ContributorResolver contributorResolver;
  private final CommentReferenceSql references;
  private final CommentCounterSql counters;
  private final DraftService drafts;
  private final List<PostingRule> rules;
  private final AttachmentService attachments;
  private final IdempotentCommands commands;
  private final ApplicationEventPublisher events;
  private final Cache<ConsultationId, GroupCommit<PostRequest, PostOutcome>> groups =
      Caffeine.newBuilder().expireAfterAccess(GROUP_IDLE_TIME).build();

  CommentPosting(
      CommentRepository comments,
      CommentInsertSql insertSql,
      ContributorResolver contributorResolver,
      CommentReferenceSql references,
      CommentCounterSql counters,
      DraftService drafts,
      List<PostingRule> rules,
      AttachmentService attachments,
      IdempotentCommands commands,
      ApplicationEventPublisher events) {
    this.comments = comments;
    this.insertSql = insertSql;
    this.contributorResolver = contributorResolver;
    this.references = references;
    this.counters = counters;
    this.drafts = drafts;
    this.rules = rules;
    this.attachments = attachments;
    this.commands = commands;
    this.events = events;
  }

  Optional<CommentReceipt> findStored(IdempotentCommands.Command command) {
    return commands.find(command).map(CommentReceipt::parse);
  }

  CommentReceipt store(PostRequest request) {
    return CommentReceipt.parse(
        TransactionSynchronizationManager.isActualTransactionActive()
            ? storeSingle(request, () -> {})
            : storeInGroup(request));
  }

  private String storeInGroup(PostRequest request) {
    var group =
        groups.get(
            request.consultation().id(),
            id -> new GroupCommit<>(MAX_GROUP_SIZE, MAX_WAIT, this::storeGroup));
    var outcome = Objects.requireNonNull(group).submit(request);
    var refusal = outcome.refusal();
    if (refusal != null) {
      throw refusal;
    }
    return Objects.requireNonNull(outcome.result());
  }

  /// The age of the oldest batch that is being stored, zero if there is none.
  Duration oldestBatchAge() {
    return groups.asMap().values().stream()
        .map(GroupCommit::oldestBatchAge)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private List<PostOutcome> storeGroup(List<PostRequest> group, Runnable next) {
    if (group.size() > 1 && haveDistinctCommands(group)) {
      try {
        return commands
            .runAllNew(group.stream().map(PostRequest::command).toList(), () -> insert(group, next))
            .stream()
            .map(result -> new PostOutcome(result, null))
            .toList();
      } catch (RuntimeException e) {
        // One request is invalid or a repetition; storing each alone shows which one.
        if (!(e instanceof Refusal || e instanceof DuplicateKeyException)) {
          LOG.warn("{} comments are stored one by one", group.size(), e);
        }
      }
    }
    return group.stream().map(request -> trySingle(request, next)).toList();
  }

  private static boolean haveDistinctCommands(List<PostRequest> group) {
    var seen = new HashSet<List<String>>();
    return group.stream().map(PostRequest::command).allMatch(c -> seen.add(c.primaryKey()));
  }

  private PostOutcome trySingle(PostRequest request, Runnable next) {
    try {
      return new PostOutcome(storeSingle(request, next), null);
    } catch (RuntimeException e) {
      return new PostOutcome(null, e);
    }
  }

  private String storeSingle(PostRequest request, Runnable next) {
    return commands.runOnce(request.command(), () -> insert(List.of(request), next).getFirst());
  }

  private List<String> insert(List<PostRequest> requests, Runnable next) {
    var posting = requests.stream().map(PostRequest::viewer).toList();
    rules.forEach(rule -> rule.requireAllowed(posting, requests.getFirst().consultation().id()));
    var created = createComments(requests);
    assignNumbers(created, requests);
    var ids = insertSql.insertComments(created);
    insertSql.insertRevisions(ids, requests);
    references.store(requests.getFirst().consultation().id(), storedRevisions(ids, requests));
    counters.countPublished(created.stream().filter(Comment::isPublished).toList());
    var results = new ArrayList<String>(created.size());
    for (int i = 0; i < created.size(); i++) {
      var comment = created.get(i);
      attach(requests.get(i), ids.get(i));
      results.add(
          new CommentReceipt(ids.get(i), comment.number(), comment.receivedAt(), comment.state())
              .serialize());
    }
    publishEvent(created);
    next.run();
    return results;
  }

  private static List<CommentReferenceSql.StoredRevision> storedRevisions(
      List<CommentId> ids, List<PostRequest> requests) {
    var revisions = new ArrayList<CommentReferenceSql.StoredRevision>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      var content = requests.get(i).content();
      revisions.add(
          new CommentReferenceSql.StoredRevision(
              ids.get(i), 1, content.text(), content.html(), content.mentionedNumbers()));
    }
    return revisions;
  }

  private List<Comment> createComments(List<PostRequest> requests) {
    var consultation = requests.getFirst().consultation().id();
    var parents = loadParents(consultation, requests);
    var created = new ArrayList<Comment>(requests.size());
    for (var request : requests) {
      var draft = request.draft();
      var parent = draft.parent();
      var identity =
          draft.official()
              ? ContributorIdentity.forSecretariat(
                  request.viewer().requireSignedIn(OFFICIAL_REPLY), request.viewer().name())
              : contributorResolver.requireIdentity(
                  request.viewer(), draft.delegation(), "comment");
      created.add(
          new Comment(
              consultation,
              draft.question(),
              parent == null ? null : requirePublishedParent(parents.get(parent), parent),
              contributorResolver.findOrCreate(consultation, identity),
              identity,
              request.content().language(),
              request.channel(),
              request.receivedAt()));
      if (request.channel() == Channel.WEB) {
        // In the same transaction, so that a text is never both posted and still a draft.
        drafts.delete(
            request.viewer().requireSignedIn("comment"),
            draft.question(),
            DraftTarget.newComment(draft.parent()));
      }
    }
    return created;
  }

  // Locks the counter row: other posts to the consultation wait until the commit.
  private void assignNumbers(List<Comment> created, List<PostRequest> requests) {
    var publics = new ArrayList<Comment>(created.size());
    for (int i = 0; i < created.size(); i++) {
      if (requests.get(i).isPublishedOnArrival()) {
        publics.add(created.get(i));
      }
    }
    counters.growThreads(publics);
    var lastNumbers =
        counters.nextNumbers(created.getFirst().consultation(), created.size(), publics.size());
    int number = lastNumbers.number() - created.size();
    for (var comment : created) {
      comment.assignNumber(++number);
    }
    int publication = lastNumbers.publication() - publics.size();
    for (var comment : publics) {
      comment.publish(++publication, comment.receivedAt());
    }
  }

  private void attach(PostRequest request, CommentId comment) {
    var draft = request.draft();
    if (!draft.attachments().isEmpty()) {
      attachments.attach(
          request.viewer().requireSignedIn("comment"),
          draft.question(),
          draft.attachments(),
          comment);
    }
  }

  // One event for the group, because each event is stored until its listeners are done.
  private void publishEvent(List<Comment> created) {
    var numbers =
        created.stream().filter(Comment::isPublished).mapToInt(Comment::number).summaryStatistics();
    if (numbers.getCount() > 0) {
      events.publishEvent(
          new CommentsPublished(
              created.getFirst().consultation(), numbers.getMin(), numbers.getMax()));
    }
  }

  private Map<Integer, Comment> loadParents(
      ConsultationId consultation, List<PostRequest> requests) {
    var numbers =
        requests.stream()
            .map(request -> request.draft().parent())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return numbers.isEmpty()
        ? Map.of()
        : comments.findByConsultationIdAndNumberIn(consultation.value(), numbers).stream()
            .collect(Collectors.toMap(Comment::number, comment -> comment));
  }

  private static Comment requirePublishedParent(@Nullable Comment parent, int number) {
    if (parent == null) {
      throw new NotFound("comment", "C" + number);
    }
    if (!parent.isPublished()) {
      throw new CommentNotPublished(number);
    }
    return parent;
  }
}
