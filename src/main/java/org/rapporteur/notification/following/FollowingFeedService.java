package org.rapporteur.notification.following;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.following.FollowedNews.NewComment;
import org.rapporteur.notification.following.NewsSql.News;
import org.rapporteur.notification.following.NewsSql.NewsKind;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Personal feed of all followed places under a secret URL. Anyone with the URL can see what the
/// person follows.
@Service
public class FollowingFeedService {

  /// The public feeds have the same limit.
  private static final int MAX_ITEMS = 50;

  private static final String ACTION = "follow";

  /// Item of the feed: a comment or an entry of the public log.
  public sealed interface FollowingFeedItem {
    Instant at();
  }

  public record CommentItem(NewComment comment, Instant at) implements FollowingFeedItem {}

  public record LogEntryItem(LogEntry entry, Instant at) implements FollowingFeedItem {}

  private final FollowingFeedSql feedSql;
  private final NewsSql newsSql;
  private final NewsLoader loader;
  private final Transactions transactions;
  private final Clock clock;

  FollowingFeedService(
      FollowingFeedSql feedSql,
      NewsSql newsSql,
      NewsLoader loader,
      Transactions transactions,
      Clock clock) {
    this.feedSql = feedSql;
    this.newsSql = newsSql;
    this.loader = loader;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Creation time of the feed URL; empty if the person has none.
  public Optional<Instant> findCreationTime(Viewer viewer) {
    return feedSql.findCreationTime(viewer.requireSignedIn(ACTION));
  }

  /// Creates a new secret and invalidates the old one. Only its hash is stored, so it can be shown
  /// only now.
  public Secret createSecret(Viewer viewer) {
    var person = viewer.requireSignedIn(ACTION);
    var secret = Secret.random();
    transactions.write(() -> feedSql.replace(person, secret, clock.instant()));
    return secret;
  }

  public void deleteSecret(Viewer viewer) {
    var person = viewer.requireSignedIn(ACTION);
    transactions.write(() -> feedSql.delete(person));
  }

  public Optional<PersonId> findOwner(Secret secret) {
    return feedSql.findOwner(secret);
  }

  /// Lists the latest news, newest first. A comment in several followed places appears once.
  public List<FollowingFeedItem> listItems(PersonId person) {
    var latestNews = newsSql.findLatest(person, MAX_ITEMS);
    var commentsById = loader.loadComments(latestNews);
    var entriesByNews = loader.loadLogEntries(latestNews);
    var items = new ArrayList<FollowingFeedItem>();
    for (var news : withoutRepeatedComments(latestNews)) {
      var entry = entriesByNews.get(news);
      var comment = commentsById.get(new CommentId(news.subjectId()));
      if (entry != null) {
        items.add(new LogEntryItem(entry, news.at()));
      } else if (news.kind() == NewsKind.COMMENT && comment != null) {
        items.add(new CommentItem(comment, news.at()));
      }
    }
    return items;
  }

  private static List<News> withoutRepeatedComments(List<News> latestNews) {
    var listedComments = new HashSet<Long>();
    return latestNews.stream()
        .filter(news -> news.kind() == NewsKind.LOG_ENTRY || listedComments.add(news.subjectId()))
        .toList();
  }
}
