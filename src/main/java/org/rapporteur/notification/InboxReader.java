package org.rapporteur.notification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxItem.InboxItemReference;
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.notification.following.FollowedItem;
import org.rapporteur.notification.following.FollowedLabels;
import org.rapporteur.notification.following.FollowedNews;
import org.rapporteur.notification.following.FollowedNews.NewComment;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Merges stored inbox items and news of followed places into one list, newest first.
@Component
class InboxReader {

  private final InboxSql inboxSql;
  private final FollowedNews followedNews;
  private final FollowedLabels labels;
  private final InboxRenderer renderer;
  private final Messages messages;

  InboxReader(
      InboxSql inboxSql,
      FollowedNews followedNews,
      FollowedLabels labels,
      InboxRenderer renderer,
      Messages messages) {
    this.inboxSql = inboxSql;
    this.followedNews = followedNews;
    this.labels = labels;
    this.renderer = renderer;
    this.messages = messages;
  }

  /// Items after the cursor, newest first. Each source returns one item more than a page has, which
  /// shows whether there is a next page.
  InboxPage loadPage(Viewer viewer, InboxFilter filter, InboxCursor after, Locale locale) {
    var person = viewer.requireSignedIn(InboxService.ACTION);
    var rows = inboxSql.findVisible(person, storedKinds(filter), after, InboxService.PAGE_SIZE + 1);
    var followedItems = listFollowed(person, filter, after);
    var cursors =
        Stream.concat(
                rows.stream().map(InboxRow::cursor),
                followedItems.stream().map(InboxReader::toCursor))
            .sorted(InboxCursor.NEWEST_FIRST)
            .limit(InboxService.PAGE_SIZE + 1L)
            .toList();
    boolean hasMore = cursors.size() > InboxService.PAGE_SIZE;
    var last =
        cursors.isEmpty()
            ? after
            : cursors.get(Math.min(InboxService.PAGE_SIZE, cursors.size()) - 1);
    var pageRows = rows.stream().filter(row -> isOnPage(row.cursor(), last)).toList();
    var pageFollowed =
        followedItems.stream().filter(item -> isOnPage(toCursor(item), last)).toList();
    var items = new ArrayList<>(renderer.render(viewer, pageRows, locale));
    items.addAll(toNewsItems(person, pageFollowed, locale));
    items.sort(Comparator.comparing(InboxItem::cursor, InboxCursor.NEWEST_FIRST));
    return new InboxPage(items, last, hasMore);
  }

  /// Number of unread stored items that the viewer may see, at most `limit`. News is not included.
  int countUnread(Viewer viewer, int limit) {
    var person = viewer.requireSignedIn(InboxService.ACTION);
    int count = 0;
    var rows = inboxSql.findUnread(person, InboxCursor.START, limit);
    while (!rows.isEmpty() && count < limit) {
      count += rows.size() - renderer.countHidden(viewer, rows);
      rows =
          rows.size() < limit
              ? List.of()
              : inboxSql.findUnread(person, rows.getLast().cursor(), limit);
    }
    return Math.min(count, limit);
  }

  private List<FollowedItem> listFollowed(PersonId person, InboxFilter filter, InboxCursor after) {
    return filter == InboxFilter.DECISIONS
        ? List.of()
        : followedNews.listWithNews(
            person,
            filter == InboxFilter.REPLIES,
            after.at(),
            after.newsBeforeId(),
            InboxService.PAGE_SIZE + 1);
  }

  /// Replies are news of the reader's own threads and comments, so no stored item is a reply.
  private static Set<InboxItemKind> storedKinds(InboxFilter filter) {
    return switch (filter) {
      case ALL -> EnumSet.complementOf(EnumSet.of(InboxItemKind.NEWS));
      case DECISIONS -> EnumSet.of(InboxItemKind.DECISION);
      case REPLIES -> EnumSet.noneOf(InboxItemKind.class);
    };
  }

  private static boolean isOnPage(InboxCursor cursor, InboxCursor last) {
    return InboxCursor.NEWEST_FIRST.compare(cursor, last) <= 0;
  }

  private static InboxCursor toCursor(FollowedItem followed) {
    return new InboxCursor(Objects.requireNonNull(followed.lastNewsAt()), true, followed.id());
  }

  private List<InboxItem> toNewsItems(
      PersonId person, List<FollowedItem> followedItems, Locale locale) {
    var onlyComments = followedNews.findSingleUnreadComments(person, followedItems);
    return followedItems.stream()
        .map(followed -> toNewsItem(followed, onlyComments.get(followed.id()), locale))
        .toList();
  }

  /// Creates the inbox item for the news in a followed place.
  ///
  /// @param onlyComment the unread comment if there is exactly one; the item then links to it
  private InboxItem toNewsItem(
      FollowedItem followed, @Nullable NewComment onlyComment, Locale locale) {
    String location = labels.location(followed, locale);
    return new InboxItem(
        new InboxItemReference(followed.id(), InboxItemKind.NEWS, followed.newsCount()),
        onlyComment == null
            ? createPlaceTitle(followed, locale)
            : createCommentTitle(onlyComment, locale),
        labels.reason(followed, locale) + (location.isEmpty() ? "" : " " + location),
        null,
        onlyComment == null ? labels.link(followed) : onlyComment.link(),
        Objects.requireNonNull(followed.lastNewsAt()),
        followed.unread() == 0);
  }

  private String createPlaceTitle(FollowedItem followed, Locale locale) {
    return followed.unread() == 0
        ? labels.name(followed, locale)
        : labels.newsSummary(followed, followed.unread(), locale);
  }

  private String createCommentTitle(NewComment news, Locale locale) {
    var parent = news.comment().parent();
    return parent == null
        ? messages.text(locale, "notification.inbox.comment", news.comment().author())
        : messages.text(
            locale,
            "notification.inbox.reply",
            news.comment().author(),
            CommentLinks.reference(parent));
  }
}
