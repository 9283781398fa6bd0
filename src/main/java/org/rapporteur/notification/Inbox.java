package org.rapporteur.notification;

import java.time.Clock;
import java.util.Locale;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.InboxItem.Kind;
import org.rapporteur.notification.following.FollowedNews;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// What people are told on the site. The words are made when they are read, from what can be read
/// then.
@Service
public class Inbox {

  public static final int PAGE = 20;

  private static final int MOST_AT_ONCE = 100;

  private final InboxRepository items;
  private final FollowedNews news;
  private final InboxReading reading;
  private final UseCases useCases;
  private final Clock clock;

  Inbox(
      InboxRepository items,
      FollowedNews news,
      InboxReading reading,
      UseCases useCases,
      Clock clock) {
    this.items = items;
    this.news = news;
    this.reading = reading;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// The latest first, those that come after a place.
  public InboxPage page(Viewer viewer, InboxChoice choice, InboxPlace after, Locale locale) {
    return reading.page(viewer, choice, after, locale);
  }

  /// How many were not opened yet; counting stops at [#MOST_AT_ONCE].
  public int unread(Viewer viewer) {
    var person = viewer.actor("read-inbox");
    int told = reading.unread(viewer, MOST_AT_ONCE);
    return told >= MOST_AT_ONCE ? told : told + news.unread(person, MOST_AT_ONCE - told);
  }

  public void readAll(Viewer viewer) {
    var person = viewer.actor("read-inbox");
    useCases.change(
        () -> {
          items.readAll(person, clock.instant());
          news.seeAll(person);
        });
  }

  /// Of news, as much as the item told.
  public void open(Viewer viewer, InboxItem item) {
    var person = viewer.actor("read-inbox");
    useCases.change(
        () -> {
          if (item.kind() == Kind.NEWS) {
            news.see(person, item.id(), item.upTo());
          } else {
            items.read(person, item.id(), clock.instant());
          }
        });
  }
}
