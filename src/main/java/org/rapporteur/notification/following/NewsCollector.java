package org.rapporteur.notification.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.thread.PublishedComment;
import org.rapporteur.discussion.thread.PublishedCommentSql;
import org.rapporteur.notification.following.AutomaticFollowSql.OwnPlace;
import org.rapporteur.notification.following.NewsSql.News;
import org.rapporteur.notification.following.NewsSql.NewsKind;
import org.rapporteur.notification.following.NewsSql.NewsPosition;
import org.rapporteur.notification.following.NewsSql.PlaceKey;
import org.rapporteur.notification.following.NewsSql.PlaceNewsCount;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Copies published comments and log entries as news to followed places, after the request that
/// published them. Progress is stored in the same transaction, so nothing is added twice or missed.
@Component
public class NewsCollector {

  private static final int BATCH_SIZE = 500;

  /// Longer than a decision can be undone, so that a decision and its reversal cancel each other.
  private static final Duration UNDO_PERIOD = Duration.ofSeconds(15);

  /// Log entries that concern every follower of a consultation. Decisions on pending comments
  /// concern only their authors.
  private static final Set<String> REPORTED_KINDS =
      Set.of(
          "consultation-opened",
          "consultation-closed",
          "consultation-extended",
          "consultation-revised",
          "consultation-question-changed",
          "consultation-withdrawn",
          "comment-removed",
          "comment-restored",
          "comment-redacted",
          "summary-redacted",
          "summary-removed",
          "summary-restored",
          "appeal-upheld",
          "policy-changed",
          "report-published",
          "report-corrected");

  private final NewsSql newsSql;
  private final AutomaticFollowSql automaticFollowSql;
  private final PublishedCommentSql comments;
  private final PublicLogService log;
  private final ConsultationService consultations;
  private final Transactions transactions;
  private final Clock clock;

  NewsCollector(
      NewsSql newsSql,
      AutomaticFollowSql automaticFollowSql,
      PublishedCommentSql comments,
      PublicLogService log,
      ConsultationService consultations,
      Transactions transactions,
      Clock clock) {
    this.newsSql = newsSql;
    this.automaticFollowSql = automaticFollowSql;
    this.comments = comments;
    this.log = log;
    this.consultations = consultations;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void collectAll() {
    var lastPublications = comments.loadLastPublications();
    var positions =
        newsSql.findPositions().stream()
            .collect(Collectors.toMap(NewsPosition::consultation, position -> position));
    lastPublications.keySet().stream()
        .filter(id -> !positions.containsKey(id))
        .forEach(this::createPosition);
    var sizes = log.countEntries();
    newsSql
        .findPositions()
        .forEach(
            position -> {
              if (position.publication()
                  < lastPublications.getOrDefault(position.consultation(), 0)) {
                collectComments(position.consultation());
              }
              if (position.logNumber() < sizes.getOrDefault(new LogName(position.log()), 0)) {
                collectLogEntries(position.consultation());
              }
            });
  }

  /// Collects one batch before someone starts to follow, so that comments they have read are not
  /// news. Later batches of a long import are collected by the job.
  void collect(ConsultationId consultation) {
    createPosition(consultation);
    transactions.write(() -> collectBatch(consultation));
  }

  private void createPosition(ConsultationId consultation) {
    String slug = consultations.get(consultation).slug().value();
    transactions.write(() -> newsSql.addPosition(consultation, slug));
  }

  private void collectComments(ConsultationId consultation) {
    while (transactions.write(() -> collectBatch(consultation)) == BATCH_SIZE) {
      // Repeat until a batch is not full.
    }
  }

  /// Returns the number of comments in the batch.
  private int collectBatch(ConsultationId consultation) {
    var position = newsSql.lockPosition(consultation);
    var published = comments.listAfter(consultation, position.publication(), BATCH_SIZE);
    if (published.isEmpty()) {
      return 0;
    }
    automaticFollowSql.add(ownPlaces(consultation, published), clock.instant());
    addComments(
        published.stream()
            .map(comment -> new PlacedComment(placeKeys(consultation, comment), comment))
            .toList(),
        consultation);
    newsSql.updatePosition(consultation, published.getLast().publication(), position.logNumber());
    return published.size();
  }

  private record PlacedComment(List<PlaceKey> places, PublishedComment comment) {}

  private void addComments(List<PlacedComment> placed, ConsultationId consultation) {
    var keys =
        placed.stream().flatMap(comment -> comment.places().stream()).collect(Collectors.toSet());
    var placeCounts = newsSql.lockFollowed(keys);
    var counts = new HashMap<Long, Integer>();
    var created = new ArrayList<News>();
    for (var placedComment : placed) {
      for (var key : placedComment.places()) {
        var place = placeCounts.get(key);
        if (place != null) {
          var comment = placedComment.comment();
          created.add(
              new News(
                  place.id(),
                  nextSequence(counts, place),
                  NewsKind.COMMENT,
                  consultation,
                  comment.id().value(),
                  comment.author(),
                  comment.publishedAt()));
        }
      }
    }
    newsSql.add(created);
  }

  private static int nextSequence(Map<Long, Integer> counts, PlaceNewsCount place) {
    return counts.merge(place.id(), place.newsCount() + 1, (previous, initial) -> previous + 1);
  }

  /// Authors of a thread follow all of it. Authors of a reply follow the replies to it.
  private static List<OwnPlace> ownPlaces(
      ConsultationId consultation, List<PublishedComment> comments) {
    var ownPlaces = new ArrayList<OwnPlace>();
    for (var comment : comments) {
      var author = comment.author();
      if (author != null && (comment.isRoot() || !author.equals(comment.rootAuthor()))) {
        var kind = comment.isRoot() ? FollowKind.THREAD : FollowKind.REPLIES;
        ownPlaces.add(
            new OwnPlace(
                author, FollowedPlace.inConsultation(consultation, kind, comment.number())));
      }
    }
    return ownPlaces;
  }

  private static List<PlaceKey> placeKeys(ConsultationId consultation, PublishedComment comment) {
    long scope = consultation.value();
    var keys = new ArrayList<PlaceKey>();
    keys.add(new PlaceKey(scope, FollowKind.CONSULTATION, 0));
    keys.add(new PlaceKey(scope, FollowKind.QUESTION, comment.question().value()));
    keys.add(new PlaceKey(scope, FollowKind.CONTRIBUTOR, comment.contributor()));
    var parent = comment.parent();
    if (parent != null) {
      keys.add(new PlaceKey(scope, FollowKind.THREAD, comment.root()));
      keys.add(new PlaceKey(scope, FollowKind.REPLIES, parent));
    }
    var delegation = comment.delegation();
    if (delegation != null) {
      keys.add(new PlaceKey(0, FollowKind.DELEGATION, delegation.value()));
    }
    return keys;
  }

  private void collectLogEntries(ConsultationId consultation) {
    transactions.write(
        () -> {
          var position = newsSql.lockPosition(consultation);
          var newEntries = listEntriesAfter(new LogName(position.log()), position.logNumber());
          var finalEntries = pastUndoPeriod(newEntries);
          if (!finalEntries.isEmpty()) {
            addLogEntries(consultation, reportable(finalEntries, newEntries));
            newsSql.updatePosition(
                consultation, position.publication(), finalEntries.getLast().number());
          }
        });
  }

  /// Oldest first. The log lists the newest first, so the batch is reversed.
  private List<LogEntry> listEntriesAfter(LogName name, int number) {
    return log.listNewestBefore(name, number + BATCH_SIZE + 1, BATCH_SIZE).reversed().stream()
        .filter(entry -> entry.number() > number)
        .toList();
  }

  private List<LogEntry> pastUndoPeriod(List<LogEntry> entries) {
    Instant cutoff = clock.instant().minus(UNDO_PERIOD);
    return entries.stream().takeWhile(entry -> !entry.recordedAt().isAfter(cutoff)).toList();
  }

  /// Entries to report, without decisions undone within the undo period and their reversals.
  /// @param finalEntries entries whose undo period is over
  /// @param newEntries these and newer entries, which may reverse them
  static List<LogEntry> reportable(List<LogEntry> finalEntries, List<LogEntry> newEntries) {
    var undone = new HashSet<String>();
    for (var reversal : newEntries) {
      String reversedLabel = reversal.facts().get("reverses");
      if (reversedLabel != null && isUndo(reversal, reversedLabel, newEntries)) {
        undone.add(reversedLabel);
        undone.add(reversal.label());
      }
    }
    return finalEntries.stream()
        .filter(entry -> REPORTED_KINDS.contains(entry.kind()) && !undone.contains(entry.label()))
        .toList();
  }

  private static boolean isUndo(
      LogEntry reversal, String reversedLabel, List<LogEntry> newEntries) {
    return newEntries.stream()
        .filter(entry -> entry.label().equals(reversedLabel))
        .anyMatch(entry -> entry.recordedAt().plus(UNDO_PERIOD).isAfter(reversal.recordedAt()));
  }

  private void addLogEntries(ConsultationId consultation, List<LogEntry> entries) {
    var key = new PlaceKey(consultation.value(), FollowKind.CONSULTATION, 0);
    var place = newsSql.lockFollowed(Set.of(key)).get(key);
    if (place == null) {
      return;
    }
    var created = new ArrayList<News>();
    for (var entry : entries) {
      created.add(
          new News(
              place.id(),
              place.newsCount() + created.size() + 1,
              NewsKind.ACT,
              consultation,
              entry.number(),
              null,
              entry.recordedAt()));
    }
    newsSql.add(created);
  }
}
