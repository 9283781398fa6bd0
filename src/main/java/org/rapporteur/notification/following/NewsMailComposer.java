package org.rapporteur.notification.following;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.following.FollowedNews.NewComment;
import org.rapporteur.notification.following.NewsMailContent.NewsMailItem;
import org.rapporteur.notification.following.NewsMailContent.NewsMailSection;
import org.rapporteur.notification.following.NewsSql.News;
import org.rapporteur.notification.following.NewsSql.NewsKind;
import org.rapporteur.notification.following.PendingNewsSql.NewsRange;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Composes the content of a news mail when it is sent, without removed comments and deleted
/// follows. A comment in several places is listed once, in the narrowest place.
@Component
public class NewsMailComposer {

  private static final int MAX_ITEMS = 10;

  /// In code points.
  private static final int MAX_EXCERPT_LENGTH = 400;

  private final FollowSql followSql;
  private final NewsSql newsSql;
  private final NewsLoader loader;
  private final FollowedLabels labels;
  private final Messages messages;

  NewsMailComposer(
      FollowSql followSql,
      NewsSql newsSql,
      NewsLoader loader,
      FollowedLabels labels,
      Messages messages) {
    this.followSql = followSql;
    this.newsSql = newsSql;
    this.loader = loader;
    this.labels = labels;
    this.messages = messages;
  }

  /// Returns empty if no news is left to report.
  public Optional<NewsMailContent> compose(PersonId person, List<NewsRange> ranges, Locale locale) {
    var followedById =
        followSql.findMailed(person, ranges.stream().map(NewsRange::follow).toList()).stream()
            .collect(Collectors.toMap(FollowedItem::id, Function.identity()));
    var sections =
        findNews(person, ranges, followedById).entrySet().stream()
            .flatMap(entry -> composeSection(entry.getKey(), entry.getValue(), locale).stream())
            .toList();
    return sections.isEmpty() ? Optional.empty() : Optional.of(new NewsMailContent(sections));
  }

  /// Finds the news of each place, newest first. Places are ordered from narrow to wide, and a
  /// comment is listed in the first place only.
  private Map<FollowedItem, List<News>> findNews(
      PersonId person, List<NewsRange> ranges, Map<Long, FollowedItem> followedById) {
    var reportedComments = new HashSet<Long>();
    var newsByPlace = new LinkedHashMap<FollowedItem, List<News>>();
    var narrowFirst =
        ranges.stream()
            .filter(range -> followedById.containsKey(range.follow()))
            .sorted(Comparator.comparing(range -> getFollowed(followedById, range).kind()))
            .toList();
    for (var range : narrowFirst) {
      var news = new ArrayList<>(newsSql.findInRange(range, person));
      news.removeIf(
          one -> one.kind() != NewsKind.LOG_ENTRY && !reportedComments.add(one.subjectId()));
      newsByPlace.put(getFollowed(followedById, range), news);
    }
    return newsByPlace;
  }

  private static FollowedItem getFollowed(Map<Long, FollowedItem> followedById, NewsRange range) {
    return Objects.requireNonNull(followedById.get(range.follow()));
  }

  /// Lists the oldest news first, because the mail is read from top to bottom.
  private Optional<NewsMailSection> composeSection(
      FollowedItem followed, List<News> newestFirst, Locale locale) {
    var commentsById = loader.loadComments(newestFirst);
    var logEntries = loader.loadLogEntries(newestFirst);
    var items = new ArrayList<NewsMailItem>();
    for (var news : newestFirst.reversed()) {
      var entry = logEntries.get(news);
      var comment = commentsById.get(new CommentId(news.subjectId()));
      if (news.kind() == NewsKind.LOG_ENTRY && entry != null) {
        items.add(toLogEntryItem(entry, locale));
      } else if (news.kind() != NewsKind.LOG_ENTRY && comment != null) {
        items.add(toCommentItem(comment));
      }
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    var listed = items.subList(0, Math.min(MAX_ITEMS, items.size()));
    return Optional.of(
        new NewsMailSection(
            labels.name(followed, locale),
            labels.location(followed, locale),
            labels.link(followed),
            labels.reason(followed, locale),
            labels.newsSummary(followed, items.size(), locale),
            listed,
            items.size() - listed.size()));
  }

  private static NewsMailItem toCommentItem(NewComment news) {
    var comment = news.comment();
    return new NewsMailItem(
        comment.author(),
        CommentLinks.reference(comment.number()),
        Excerpt.shorten(Markdown.toPlainText(comment.text()), MAX_EXCERPT_LENGTH),
        comment.language(),
        comment.createdAt(),
        news.link());
  }

  private NewsMailItem toLogEntryItem(LogEntry entry, Locale locale) {
    String subject = entry.subject().equals(entry.log().value()) ? "" : ": " + entry.subject();
    String reason = entry.text();
    return new NewsMailItem(
        messages.text(locale, "publiclog.kind." + entry.kind()) + subject,
        entry.label(),
        reason == null ? "" : Excerpt.shorten(reason, MAX_EXCERPT_LENGTH),
        LanguageTag.forMessages(locale),
        entry.recordedAt(),
        LogLinks.entry(entry.log(), entry.number()));
  }
}
