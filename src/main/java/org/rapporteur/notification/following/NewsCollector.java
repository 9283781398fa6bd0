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
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.notification.following.AutomaticFollowSql.OwnPlace;
import org.rapporteur.notification.following.NewsSql.News;
import org.rapporteur.notification.following.NewsSql.NewsCursor;
import org.rapporteur.notification.following.NewsSql.NewsKind;
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

  /// Longer than a decision can be undone, so that neither an undone decision nor its reversal is
  /// reported.
  private static final Duration REPORT_DELAY = ModerationService.UNDO_PERIOD.plusSeconds(5);

  /// Kinds of log entries that concern every follower of a consultation. Decisions on comments that
  /// await review concern only their authors.
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

  /// Collects what was published since the last run, in all consultations.
  public void collectAll() {
    var lastPublications = comments.loadLastPublications();
    createMissingCursors(lastPublications.keySet());
    var logSizes = log.countEntries();
    for (var cursor : newsSql.findCursors()) {
      if (cursor.publication() < lastPublications.getOrDefault(cursor.consultation(), 0)) {
        collectComments(cursor.consultation());
      }
      if (cursor.logNumber() < logSizes.getOrDefault(new LogName(cursor.log()), 0)) {
        collectLogEntries(cursor.consultation());
      }
    }
  }

  private void createMissingCursors(Set<ConsultationId> consultationIds) {
    var collected =
        newsSql.findCursors().stream().map(NewsCursor::consultation).collect(Collectors.toSet());
    consultationIds.stream().filter(id -> !collected.contains(id)).forEach(this::createCursor);
  }

  /// Collects one batch before someone starts to follow, so that comments they have read are not
  /// news. Later batches of a long import are collected by the job.
  void collect(ConsultationId consultation) {
    createCursor(consultation);
    transactions.write(() -> collectBatch(consultation));
  }

  private void createCursor(ConsultationId consultation) {
    String slug = consultations.get(consultation).slug().value();
    transactions.write(() -> newsSql.addCursor(consultation, slug));
  }

  private void collectComments(ConsultationId consultation) {
    int collected;
    do {
      collected = transactions.write(() -> collectBatch(consultation));
    } while (collected == BATCH_SIZE);
  }

  /// Returns the number of comments in the batch.
  private int collectBatch(ConsultationId consultation) {
    var cursor = newsSql.lockCursor(consultation);
    var published = comments.listAfter(consultation, cursor.publication(), BATCH_SIZE);
    if (published.isEmpty()) {
      return 0;
    }
    automaticFollowSql.add(toOwnPlaces(consultation, published), clock.instant());
    addComments(
        published.stream()
            .map(comment -> new PlacedComment(toPlaceKeys(consultation, comment), comment))
            .toList(),
        consultation);
    newsSql.updateCursor(consultation, published.getLast().publication(), cursor.logNumber());
    return published.size();
  }

  private record PlacedComment(List<PlaceKey> places, PublishedComment comment) {}

  private void addComments(List<PlacedComment> placed, ConsultationId consultation) {
    var keys =
        placed.stream().flatMap(comment -> comment.places().stream()).collect(Collectors.toSet());
    var placeCounts = newsSql.lockFollowed(keys);
    var lastSequences = new HashMap<Long, Integer>();
    var newsItems = new ArrayList<News>();
    for (var placedComment : placed) {
      for (var key : placedComment.places()) {
        var place = placeCounts.get(key);
        if (place != null) {
          var comment = placedComment.comment();
          newsItems.add(
              new News(
                  place.id(),
                  nextSequence(lastSequences, place),
                  NewsKind.COMMENT,
                  consultation,
                  comment.id().value(),
                  comment.author(),
                  comment.publishedAt()));
        }
      }
    }
    newsSql.add(newsItems);
  }

  /// Number of the next news item of the place.
  /// @param lastSequences last number given to each place in this batch, by place id
  private static int nextSequence(Map<Long, Integer> lastSequences, PlaceNewsCount place) {
    return lastSequences.merge(
        place.id(), place.newsCount() + 1, (lastSequence, first) -> lastSequence + 1);
  }

  /// The author of a first comment follows the whole thread. The author of a reply follows the
  /// replies to it, unless they already follow the thread.
  private static List<OwnPlace> toOwnPlaces(
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

  private static List<PlaceKey> toPlaceKeys(ConsultationId consultation, PublishedComment comment) {
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
          var cursor = newsSql.lockCursor(consultation);
          var newEntries = listEntriesAfter(new LogName(cursor.log()), cursor.logNumber());
          var finalEntries = selectFinal(newEntries);
          if (!finalEntries.isEmpty()) {
            addLogEntries(consultation, selectReportable(finalEntries, newEntries));
            newsSql.updateCursor(
                consultation, cursor.publication(), finalEntries.getLast().number());
          }
        });
  }

  /// Lists entries oldest first. The log lists the newest first, so the batch is reversed.
  private List<LogEntry> listEntriesAfter(LogName name, int number) {
    return log.listNewestBefore(name, number + BATCH_SIZE + 1, BATCH_SIZE).reversed().stream()
        .filter(entry -> entry.number() > number)
        .toList();
  }

  private List<LogEntry> selectFinal(List<LogEntry> entries) {
    Instant cutoff = clock.instant().minus(REPORT_DELAY);
    return entries.stream().takeWhile(entry -> !entry.recordedAt().isAfter(cutoff)).toList();
  }

  /// Selects the entries to report, without decisions undone in time and their reversals.
  /// @param finalEntries entries older than the delay, which can no longer be undone
  /// @param newEntries these and newer entries, which may reverse them
  static List<LogEntry> selectReportable(List<LogEntry> finalEntries, List<LogEntry> newEntries) {
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
        .anyMatch(entry -> entry.recordedAt().plus(REPORT_DELAY).isAfter(reversal.recordedAt()));
  }

  private void addLogEntries(ConsultationId consultation, List<LogEntry> entries) {
    var key = new PlaceKey(consultation.value(), FollowKind.CONSULTATION, 0);
    var place = newsSql.lockFollowed(Set.of(key)).get(key);
    if (place == null) {
      return;
    }
    var newsItems = new ArrayList<News>();
    for (var entry : entries) {
      newsItems.add(
          new News(
              place.id(),
              place.newsCount() + newsItems.size() + 1,
              NewsKind.LOG_ENTRY,
              consultation,
              entry.number(),
              null,
              entry.recordedAt()));
    }
    newsSql.add(newsItems);
  }
}
