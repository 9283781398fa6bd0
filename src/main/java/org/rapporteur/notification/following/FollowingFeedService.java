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
import org.rapporteur.notification.following.NewsSql.NewsKind;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Personal feed of all followed places under a secret address. Anyone with the address can see
/// what the person follows.
@Service
public class FollowingFeedService {

  /// Same limit as the other feeds.
  private static final int MAX_ITEMS = 50;

  private static final String ACTION = "follow";

  /// Either a comment or an entry of the public log.
  public record FollowingFeedItem(
      Optional<NewComment> comment, Optional<LogEntry> logEntry, Instant at) {}

  private final NewsSql newsSql;
  private final NewsLoader loader;
  private final JdbcClient database;
  private final Transactions transactions;
  private final Clock clock;

  FollowingFeedService(
      NewsSql newsSql,
      NewsLoader loader,
      JdbcClient database,
      Transactions transactions,
      Clock clock) {
    this.newsSql = newsSql;
    this.loader = loader;
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Creation time of the address, empty if there is none.
  public Optional<Instant> createdAt(Viewer viewer) {
    return database
        .sql("SELECT made_at FROM following_feed WHERE person_id = ?")
        .param(viewer.requireSignedIn(ACTION).value())
        .query((row, n) -> Columns.getInstant(row, "made_at"))
        .optional();
  }

  /// Creates a new secret and ends the old one. Only its hash is stored, so it can be shown only
  /// now.
  public Secret createAddress(Viewer viewer) {
    var person = viewer.requireSignedIn(ACTION);
    var secret = Secret.random();
    transactions.write(
        () -> {
          database
              .sql("REPLACE INTO following_feed (person_id, hash, made_at) VALUES (?, ?, ?)")
              .params(person.value(), secret.hash(), Columns.toUtc(clock.instant()))
              .update();
        });
    return secret;
  }

  public void deleteAddress(Viewer viewer) {
    var person = viewer.requireSignedIn(ACTION);
    transactions.write(
        () -> {
          database
              .sql("DELETE FROM following_feed WHERE person_id = ?")
              .param(person.value())
              .update();
        });
  }

  public Optional<PersonId> findOwner(Secret secret) {
    return database
        .sql("SELECT person_id FROM following_feed WHERE hash = ?")
        .param(secret.hash())
        .query((row, n) -> new PersonId(row.getLong(1)))
        .optional();
  }

  /// Newest first. A comment in several followed places appears once.
  public List<FollowingFeedItem> listItems(PersonId person) {
    var latest = newsSql.findLatest(person, MAX_ITEMS);
    var comments = loader.loadComments(latest);
    var entriesByNews = loader.loadLogEntries(latest);
    var items = new ArrayList<FollowingFeedItem>();
    var reportedComments = new HashSet<Long>();
    for (var news : latest) {
      if (news.kind() == NewsKind.ACT) {
        Optional.ofNullable(entriesByNews.get(news))
            .ifPresent(
                entry ->
                    items.add(
                        new FollowingFeedItem(Optional.empty(), Optional.of(entry), news.at())));
      } else if (reportedComments.add(news.subject())) {
        Optional.ofNullable(comments.get(new CommentId(news.subject())))
            .ifPresent(
                comment ->
                    items.add(
                        new FollowingFeedItem(Optional.of(comment), Optional.empty(), news.at())));
      }
    }
    return items;
  }
}
