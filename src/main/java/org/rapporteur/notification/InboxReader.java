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
import org.rapporteur.notification.InboxSql.InboxRow;
import org.rapporteur.notification.following.FollowedItem;
import org.rapporteur.notification.following.FollowedLabels;
import org.rapporteur.notification.following.FollowedNews;
import org.rapporteur.notification.following.NewComment;
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

  /// Items after the cursor, newest first.
  InboxPage loadPage(Viewer viewer, InboxFilter filter, InboxCursor after, Locale locale) {
    var person = viewer.requireSignedIn("read-inbox");
    var rows = inboxSql.findShown(person, storedKinds(filter), after, InboxService.PAGE_SIZE + 1);
    var lines =
        filter == InboxFilter.DECISIONS
            ? List.<FollowedItem>of()
            : followedNews.listWithNews(
                person,
                filter == InboxFilter.REPLIES,
                after.at(),
                after.newsBeforeId(),
                InboxService.PAGE_SIZE + 1);
    var cursors =
        Stream.concat(rows.stream().map(InboxRow::cursor), lines.stream().map(InboxReader::cursor))
            .sorted(InboxCursor.NEWEST_FIRST)
            .limit(InboxService.PAGE_SIZE + 1L)
            .toList();
    boolean hasMore = cursors.size() > InboxService.PAGE_SIZE;
    var last =
        cursors.isEmpty()
            ? after
            : cursors.get(Math.min(InboxService.PAGE_SIZE, cursors.size()) - 1);
    var page = new ArrayList<InboxItem>();
    var pageRows =
        rows.stream()
            .filter(row -> InboxCursor.NEWEST_FIRST.compare(row.cursor(), last) <= 0)
            .toList();
    page.addAll(renderer.render(viewer, pageRows, locale));
    page.addAll(newsItems(person, lines, last, locale));
    page.sort(Comparator.comparing(InboxItem::cursor, InboxCursor.NEWEST_FIRST));
    return new InboxPage(page, last, hasMore);
  }

  /// Number of visible unread items without news, at most `limit`.
  int countUnread(Viewer viewer, int limit) {
    var person = viewer.requireSignedIn("read-inbox");
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

  private static Set<InboxItemKind> storedKinds(InboxFilter filter) {
    return switch (filter) {
      case ALL -> EnumSet.complementOf(EnumSet.of(InboxItemKind.NEWS));
      case DECISIONS -> EnumSet.of(InboxItemKind.DECISION);
      case REPLIES -> EnumSet.of(InboxItemKind.REPLY);
    };
  }

  private List<InboxItem> newsItems(
      PersonId person, List<FollowedItem> followed, InboxCursor last, Locale locale) {
    var pageItems =
        followed.stream()
            .filter(line -> InboxCursor.NEWEST_FIRST.compare(cursor(line), last) <= 0)
            .toList();
    var onlyComments = followedNews.findOnlyComments(person, pageItems);
    return pageItems.stream()
        .map(line -> newsItem(line, onlyComments.get(line.id()), locale))
        .toList();
  }

  private static InboxCursor cursor(FollowedItem followed) {
    return new InboxCursor(Objects.requireNonNull(followed.lastNewsAt()), true, followed.id());
  }

  private InboxItem newsItem(
      FollowedItem followed, @Nullable NewComment onlyComment, Locale locale) {
    String title =
        followed.unread() == 0
            ? labels.name(followed, locale)
            : labels.newsSummary(followed, followed.unread(), locale);
    String link = labels.link(followed);
    if (onlyComment != null) {
      var parent = onlyComment.comment().parent();
      title =
          parent == null
              ? messages.text(locale, "notification.inbox.comment", onlyComment.comment().author())
              : messages.text(
                  locale,
                  "notification.inbox.reply",
                  onlyComment.comment().author(),
                  CommentLinks.reference(parent));
      link = onlyComment.link();
    }
    String location = labels.location(followed, locale);
    return new InboxItem(
        followed.id(),
        InboxItemKind.NEWS,
        followed.newsCount(),
        title,
        labels.reason(followed, locale) + (location.isEmpty() ? "" : " " + location),
        null,
        link,
        Objects.requireNonNull(followed.lastNewsAt()),
        followed.unread() == 0);
  }
}
