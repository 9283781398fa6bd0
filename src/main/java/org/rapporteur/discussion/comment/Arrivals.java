package org.rapporteur.discussion.comment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.terms.Review;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentsPublished;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.contributor.Voice;
import org.rapporteur.discussion.contributor.Voices;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.thread.Arrival;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Commands;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Together;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Stores comments as they arrive. Those that reach a consultation while others are being stored
/// share the next transaction: its counter is taken, and its commit flushed, once for all of them.
/// It begins when the one before is about to commit, and waits in the database for what that holds.
@Component
class Arrivals {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  /// A group of this size is stored in some tens of milliseconds.
  private static final int MOST_TOGETHER = 32;

  /// Longer than a request may take.
  private static final Duration IDLE = Duration.ofMinutes(10);

  static final String OFFICIAL_REPLY = "official-reply";

  /// A comment that may be stored as far as could be told without a transaction.
  record Arrival(
      Commands.Command command,
      Viewer viewer,
      ConsultationDetails asked,
      CommentDraft draft,
      CommentInserts.Words words,
      Channel channel,
      Instant receivedAt) {

    private boolean isPublicAtOnce() {
      return asked.terms().review() == Review.AFTER;
    }
  }

  private record Outcome(@Nullable String result, @Nullable RuntimeException refusal) {}

  private final CommentRepository comments;
  private final CommentInserts inserts;
  private final Voices voices;
  private final Mentions mentions;
  private final Counters counters;
  private final DraftService drafts;
  private final List<PostingRule> rules;
  private final AttachmentService attachments;
  private final Commands commands;
  private final ApplicationEventPublisher events;
  private final Cache<ConsultationId, Together<Arrival, Outcome>> groups =
      Caffeine.newBuilder().expireAfterAccess(IDLE).build();

  Arrivals(
      CommentRepository comments,
      CommentInserts inserts,
      Voices voices,
      Mentions mentions,
      Counters counters,
      DraftService drafts,
      List<PostingRule> rules,
      AttachmentService attachments,
      Commands commands,
      ApplicationEventPublisher events) {
    this.comments = comments;
    this.inserts = inserts;
    this.voices = voices;
    this.mentions = mentions;
    this.counters = counters;
    this.drafts = drafts;
    this.rules = rules;
    this.attachments = attachments;
    this.commands = commands;
    this.events = events;
  }

  Receipt store(Arrival arrival) {
    return Receipt.read(
        TransactionSynchronizationManager.isActualTransactionActive()
            ? storeAlone(arrival, () -> {})
            : storeWithOthers(arrival));
  }

  private String storeWithOthers(Arrival arrival) {
    var group =
        groups.get(arrival.asked().id(), id -> new Together<>(MOST_TOGETHER, this::storeTogether));
    var outcome = Objects.requireNonNull(group).get(arrival);
    var refusal = outcome.refusal();
    if (refusal != null) {
      throw refusal;
    }
    return Objects.requireNonNull(outcome.result());
  }

  private List<Outcome> storeTogether(List<Arrival> group, Runnable next) {
    if (group.size() > 1 && areDifferent(group)) {
      try {
        return commands
            .allForTheFirstTime(
                group.stream().map(Arrival::command).toList(), () -> insert(group, next))
            .stream()
            .map(result -> new Outcome(result, null))
            .toList();
      } catch (RuntimeException e) {
        // One of them is refused, or was sent before: which, they learn one by one.
        if (!(e instanceof Refusal || e instanceof DuplicateKeyException)) {
          LOG.warn("{} comments are stored one by one", group.size(), e);
        }
      }
    }
    return group.stream().map(arrival -> outcomeAlone(arrival, next)).toList();
  }

  private static boolean areDifferent(List<Arrival> group) {
    var seen = new HashSet<List<String>>();
    return group.stream().map(Arrival::command).allMatch(c -> seen.add(c.name()));
  }

  private Outcome outcomeAlone(Arrival arrival, Runnable next) {
    try {
      return new Outcome(storeAlone(arrival, next), null);
    } catch (RuntimeException e) {
      return new Outcome(null, e);
    }
  }

  private String storeAlone(Arrival arrival, Runnable next) {
    return commands.once(arrival.command(), () -> insert(List.of(arrival), next).getFirst());
  }

  private List<String> insert(List<Arrival> arrivals, Runnable next) {
    var posting = arrivals.stream().map(Arrival::viewer).toList();
    rules.forEach(rule -> rule.check(posting, arrivals.getFirst().asked().id()));
    var made = comments(arrivals);
    number(made, arrivals);
    var ids = inserts.add(made);
    inserts.add(ids, arrivals);
    mentions.note(arrivals.getFirst().asked().id(), written(ids, arrivals));
    counters.count(made.stream().filter(Comment::isPublished).toList());
    var results = new ArrayList<String>(made.size());
    for (int i = 0; i < made.size(); i++) {
      var comment = made.get(i);
      attach(arrivals.get(i), ids.get(i));
      results.add(
          new Receipt(ids.get(i), comment.number(), comment.receivedAt(), comment.state())
              .written());
    }
    tell(made);
    next.run();
    return results;
  }

  private static List<Mentions.Written> written(List<CommentId> ids, List<Arrival> arrivals) {
    var written = new ArrayList<Mentions.Written>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      var words = arrivals.get(i).words();
      written.add(new Mentions.Written(ids.get(i), 1, words.text(), words.html(), words.named()));
    }
    return written;
  }

  private List<Comment> comments(List<Arrival> arrivals) {
    var consultation = arrivals.getFirst().asked().id();
    var parents = parents(consultation, arrivals);
    var made = new ArrayList<Comment>(arrivals.size());
    for (var arrival : arrivals) {
      var draft = arrival.draft();
      var parent = draft.parent();
      var voice =
          draft.official()
              ? Voice.secretariat(arrival.viewer().actor(OFFICIAL_REPLY), arrival.viewer().name())
              : voices.of(arrival.viewer(), draft.delegation(), "comment");
      made.add(
          new Comment(
              consultation,
              draft.question(),
              parent == null ? null : answerable(parents.get(parent), parent),
              voices.contributor(consultation, voice),
              voice,
              arrival.words().language(),
              arrival.channel(),
              arrival.receivedAt()));
      if (arrival.channel() == Channel.WEB) {
        // In the same transaction: what is posted is no draft any more, and a draft was not posted.
        drafts.remove(
            arrival.viewer().actor("comment"),
            draft.question(),
            DraftPlace.answering(draft.parent()));
      }
    }
    return made;
  }

  // From here on everyone else who posts waits until the commit.
  private void number(List<Comment> made, List<Arrival> arrivals) {
    var publics = new ArrayList<Comment>(made.size());
    for (int i = 0; i < made.size(); i++) {
      if (arrivals.get(i).isPublicAtOnce()) {
        publics.add(made.get(i));
      }
    }
    counters.growThreads(publics);
    var last = counters.next(made.getFirst().consultation(), made.size(), publics.size());
    int number = last.number() - made.size();
    for (var comment : made) {
      comment.arrive(++number);
    }
    int publication = last.publication() - publics.size();
    for (var comment : publics) {
      comment.publish(++publication, comment.receivedAt());
    }
  }

  private void attach(Arrival arrival, CommentId comment) {
    var draft = arrival.draft();
    if (!draft.attachments().isEmpty()) {
      attachments.attach(
          arrival.viewer().actor("comment"), draft.question(), draft.attachments(), comment);
    }
  }

  // One for all of them: each is kept in the database until whoever listens is done.
  private void tell(List<Comment> made) {
    var numbers =
        made.stream().filter(Comment::isPublished).mapToInt(Comment::number).summaryStatistics();
    if (numbers.getCount() > 0) {
      events.publishEvent(
          new CommentsPublished(
              made.getFirst().consultation(), numbers.getMin(), numbers.getMax()));
    }
  }

  private Map<Integer, Comment> parents(ConsultationId consultation, List<Arrival> arrivals) {
    var numbers =
        arrivals.stream()
            .map(arrival -> arrival.draft().parent())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return numbers.isEmpty()
        ? Map.of()
        : comments.findByConsultationIdAndNumberIn(consultation.value(), numbers).stream()
            .collect(Collectors.toMap(Comment::number, comment -> comment));
  }

  private static Comment answerable(@Nullable Comment parent, int number) {
    if (parent == null) {
      throw new NotFound("comment", "C" + number);
    }
    if (!parent.isPublished()) {
      throw new NotAnswerable(number);
    }
    return parent;
  }
}
