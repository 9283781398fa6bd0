package org.rapporteur.notification;

import java.time.Clock;
import java.util.Locale;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.following.FollowedNews;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Inbox of a person. Texts are rendered when the inbox is opened, so they show only what the
/// person may read then.
@Service
public class InboxService {

  public static final int PAGE_SIZE = 20;

  /// Message key of the action for a refusal.
  static final String ACTION = "read-inbox";

  private static final int MAX_UNREAD_COUNT = 100;

  private final InboxSql inboxSql;
  private final FollowedNews followedNews;
  private final InboxReader reader;
  private final Transactions transactions;
  private final Clock clock;

  InboxService(
      InboxSql inboxSql,
      FollowedNews followedNews,
      InboxReader reader,
      Transactions transactions,
      Clock clock) {
    this.inboxSql = inboxSql;
    this.followedNews = followedNews;
    this.reader = reader;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Items after the cursor, newest first.
  public InboxPage loadPage(Viewer viewer, InboxFilter filter, InboxCursor after, Locale locale) {
    return reader.loadPage(viewer, filter, after, locale);
  }

  /// Number of unread items, at most [#MAX_UNREAD_COUNT].
  public int countUnread(Viewer viewer) {
    var person = viewer.requireSignedIn(ACTION);
    int unreadItems = reader.countUnread(viewer, MAX_UNREAD_COUNT);
    return unreadItems >= MAX_UNREAD_COUNT
        ? unreadItems
        : unreadItems + followedNews.countUnread(person, MAX_UNREAD_COUNT - unreadItems);
  }

  public void markAllRead(Viewer viewer) {
    var person = viewer.requireSignedIn(ACTION);
    transactions.write(
        () -> {
          inboxSql.markAllRead(person, clock.instant());
          followedNews.markAllSeen(person);
        });
  }

  /// Marks an item read. News that arrived after the item was rendered remains unread.
  public void markRead(Viewer viewer, InboxItem item) {
    var person = viewer.requireSignedIn(ACTION);
    transactions.write(
        () -> {
          if (item.kind() == InboxItemKind.NEWS) {
            followedNews.markSeen(person, item.reference().id(), item.reference().newsCount());
          } else {
            inboxSql.markRead(person, item.reference().id(), clock.instant());
          }
        });
  }
}
