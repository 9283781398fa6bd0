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
import org.rapporteur.notification.following.NewsRepository.NewsKind;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// All that somebody follows as one feed, under an address that only they know. It shows what
/// everyone may read, and tells whoever has the address what they follow; a new address ends the
/// old one.
@Service
public class FollowingFeed {

  /// As other feeds have.
  private static final int MOST = 50;

  private static final String ACT = "follow";

  /// A comment or a public act, whichever it is.
  public record Item(Optional<NewComment> comment, Optional<Entry> act, Instant at) {}

  private final NewsRepository news;
  private final NewsReading reading;
  private final JdbcClient database;
  private final UseCases useCases;
  private final Clock clock;

  FollowingFeed(
      NewsRepository news,
      NewsReading reading,
      JdbcClient database,
      UseCases useCases,
      Clock clock) {
    this.news = news;
    this.reading = reading;
    this.database = database;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Since when there is an address.
  public Optional<Instant> madeAt(Viewer viewer) {
    return database
        .sql("SELECT made_at FROM following_feed WHERE person_id = ?")
        .param(viewer.actor(ACT).value())
        .query((row, n) -> Columns.instant(row, "made_at"))
        .optional();
  }

  /// Shown once: what is kept does not tell it again.
  public Secret make(Viewer viewer) {
    var person = viewer.actor(ACT);
    var secret = Secret.random();
    useCases.change(
        () -> {
          database
              .sql("REPLACE INTO following_feed (person_id, hash, made_at) VALUES (?, ?, ?)")
              .params(person.value(), secret.hash(), Columns.utc(clock.instant()))
              .update();
        });
    return secret;
  }

  public void end(Viewer viewer) {
    var person = viewer.actor(ACT);
    useCases.change(
        () -> {
          database
              .sql("DELETE FROM following_feed WHERE person_id = ?")
              .param(person.value())
              .update();
        });
  }

  public Optional<PersonId> of(Secret secret) {
    return database
        .sql("SELECT person_id FROM following_feed WHERE hash = ?")
        .param(secret.hash())
        .query((row, n) -> new PersonId(row.getLong(1)))
        .optional();
  }

  /// The latest first, each comment once however many ways it comes.
  public List<Item> items(PersonId person) {
    var latest = news.latest(person, MOST);
    var comments = reading.read(latest);
    var acts = reading.acts(latest);
    var items = new ArrayList<Item>();
    var told = new HashSet<Long>();
    for (var one : latest) {
      if (one.kind() == NewsKind.ACT) {
        Optional.ofNullable(acts.get(one))
            .ifPresent(act -> items.add(new Item(Optional.empty(), Optional.of(act), one.at())));
      } else if (told.add(one.subject())) {
        Optional.ofNullable(comments.get(new CommentId(one.subject())))
            .ifPresent(
                comment -> items.add(new Item(Optional.of(comment), Optional.empty(), one.at())));
      }
    }
    return items;
  }
}
