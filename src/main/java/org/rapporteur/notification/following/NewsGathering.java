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
import org.rapporteur.discussion.thread.PublishedComments;
import org.rapporteur.notification.following.NewsRepository.Key;
import org.rapporteur.notification.following.NewsRepository.Known;
import org.rapporteur.notification.following.NewsRepository.News;
import org.rapporteur.notification.following.NewsRepository.NewsKind;
import org.rapporteur.notification.following.NewsRepository.Position;
import org.rapporteur.notification.following.OwnPlaces.OwnPlace;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Brings what was published to the places that are followed, behind the request that published it.
/// It goes by numbers that have no gaps and keeps the last one in the same transaction, so nothing
/// is brought twice or left out however often it stops.
@Component
public class NewsGathering {

  private static final int AT_ONCE = 500;

  /// Longer than a decision can be undone, so that both are read together and told to nobody.
  private static final Duration SETTLED = Duration.ofSeconds(15);

  /// What concerns everybody who follows a consultation. What happens to one comment among many
  /// that wait stays between its author and the moderators.
  private static final Set<String> TOLD =
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

  private final NewsRepository news;
  private final OwnPlaces ownPlaces;
  private final PublishedComments comments;
  private final PublicLog log;
  private final ConsultationService consultations;
  private final UseCases useCases;
  private final Clock clock;

  NewsGathering(
      NewsRepository news,
      OwnPlaces ownPlaces,
      PublishedComments comments,
      PublicLog log,
      ConsultationService consultations,
      UseCases useCases,
      Clock clock) {
    this.news = news;
    this.ownPlaces = ownPlaces;
    this.comments = comments;
    this.log = log;
    this.consultations = consultations;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Everything that is new until now.
  public void gather() {
    var last = comments.last();
    var known =
        news.positions().stream()
            .collect(Collectors.toMap(Position::consultation, position -> position));
    last.keySet().stream().filter(id -> !known.containsKey(id)).forEach(this::begin);
    var sizes = log.sizes();
    news.positions()
        .forEach(
            position -> {
              if (position.publication() < last.getOrDefault(position.consultation(), 0)) {
                gatherComments(position.consultation());
              }
              if (position.entry() < sizes.getOrDefault(new LogName(position.log()), 0)) {
                gatherActs(position.consultation());
              }
            });
  }

  /// What was published until now in one consultation, so that whoever begins to follow is not told
  /// of what they have just read. A long import goes on in its own time.
  void gather(ConsultationId consultation) {
    begin(consultation);
    useCases.change(() -> gatherSome(consultation));
  }

  private void begin(ConsultationId consultation) {
    String slug = consultations.get(consultation).slug().value();
    useCases.change(() -> news.begin(consultation, slug));
  }

  private void gatherComments(ConsultationId consultation) {
    while (useCases.change(() -> gatherSome(consultation)) == AT_ONCE) {
      // Until nothing is left that was there when we began.
    }
  }

  private int gatherSome(ConsultationId consultation) {
    var position = news.lock(consultation);
    var found = comments.after(consultation, position.publication(), AT_ONCE);
    if (found.isEmpty()) {
      return 0;
    }
    ownPlaces.add(own(consultation, found), clock.instant());
    bring(found.stream().map(c -> new Brought(keys(consultation, c), c)).toList(), consultation);
    news.move(consultation, found.getLast().publication(), position.entry());
    return found.size();
  }

  private record Brought(List<Key> places, PublishedComment comment) {}

  private void bring(List<Brought> brought, ConsultationId consultation) {
    var keys = brought.stream().flatMap(b -> b.places().stream()).collect(Collectors.toSet());
    var known = news.known(keys);
    var counts = new HashMap<Long, Integer>();
    var made = new ArrayList<News>();
    for (var one : brought) {
      for (var key : one.places()) {
        var place = known.get(key);
        if (place != null) {
          var comment = one.comment();
          made.add(
              new News(
                  place.id(),
                  next(counts, place),
                  NewsKind.COMMENT,
                  consultation,
                  comment.id().value(),
                  comment.author(),
                  comment.at()));
        }
      }
    }
    news.add(made);
  }

  private static int next(Map<Long, Integer> counts, Known place) {
    return counts.merge(place.id(), place.news() + 1, (before, first) -> before + 1);
  }

  /// The author of a thread hears of everything in it; whoever answered there, of what answers
  /// them.
  private static List<OwnPlace> own(ConsultationId consultation, List<PublishedComment> found) {
    var own = new ArrayList<OwnPlace>();
    for (var comment : found) {
      var author = comment.author();
      if (author != null && (comment.beginsAThread() || !author.equals(comment.rootAuthor()))) {
        var kind = comment.beginsAThread() ? FollowKind.THREAD : FollowKind.REPLIES;
        own.add(new OwnPlace(author, Place.in(consultation, kind, comment.number())));
      }
    }
    return own;
  }

  private static List<Key> keys(ConsultationId consultation, PublishedComment comment) {
    long scope = consultation.value();
    var keys = new ArrayList<Key>();
    keys.add(new Key(scope, FollowKind.CONSULTATION, 0));
    keys.add(new Key(scope, FollowKind.QUESTION, comment.question().value()));
    keys.add(new Key(scope, FollowKind.CONTRIBUTOR, comment.contributor()));
    var parent = comment.parent();
    if (parent != null) {
      keys.add(new Key(scope, FollowKind.THREAD, comment.root()));
      keys.add(new Key(scope, FollowKind.REPLIES, parent));
    }
    var delegation = comment.delegation();
    if (delegation != null) {
      keys.add(new Key(0, FollowKind.DELEGATION, delegation.value()));
    }
    return keys;
  }

  private void gatherActs(ConsultationId consultation) {
    useCases.change(
        () -> {
          var position = news.lock(consultation);
          var name = new LogName(position.log());
          int from = position.entry();
          // Newest first, and none but those that follow the last one.
          var entries = log.newestBefore(name, from + AT_ONCE + 1, AT_ONCE).reversed();
          var fresh = entries.stream().filter(entry -> entry.number() > from).toList();
          var settled = settled(fresh);
          if (!settled.isEmpty()) {
            bringActs(consultation, told(settled, fresh));
            news.move(consultation, position.publication(), settled.getLast().number());
          }
        });
  }

  private List<Entry> settled(List<Entry> fresh) {
    Instant before = clock.instant().minus(SETTLED);
    return fresh.stream().takeWhile(entry -> !entry.at().isAfter(before)).toList();
  }

  static List<Entry> told(List<Entry> settled, List<Entry> fresh) {
    var undone = new HashSet<String>();
    for (var entry : fresh) {
      String reverses = entry.facts().get("reverses");
      if (reverses != null
          && fresh.stream()
              .anyMatch(
                  first ->
                      first.label().equals(reverses)
                          && first.at().plus(SETTLED).isAfter(entry.at()))) {
        undone.add(reverses);
        undone.add(entry.label());
      }
    }
    return settled.stream()
        .filter(entry -> TOLD.contains(entry.kind()) && !undone.contains(entry.label()))
        .toList();
  }

  private void bringActs(ConsultationId consultation, List<Entry> entries) {
    var key = new Key(consultation.value(), FollowKind.CONSULTATION, 0);
    var place = news.known(Set.of(key)).get(key);
    if (place == null) {
      return;
    }
    var made = new ArrayList<News>();
    for (var entry : entries) {
      made.add(
          new News(
              place.id(),
              place.news() + made.size() + 1,
              NewsKind.ACT,
              consultation,
              entry.number(),
              null,
              entry.at()));
    }
    news.add(made);
  }
}
