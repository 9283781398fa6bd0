package org.rapporteur.notification.following;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.following.NewsSql.News;
import org.rapporteur.notification.following.NewsSql.NewsKind;
import org.rapporteur.notification.following.NewsSql.ReaderRange;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogLinks;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Composes a news mail when it is sent, without removed comments and ended follows. A comment in
/// several places appears in the narrowest one.
@Component
public class NewsMailComposer {

  private static final int MAX_ITEMS = 10;

  /// In characters.
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

  /// Empty if no news is left to report.
  public Optional<NewsMailContent> compose(PersonId person, List<NewsRange> ranges, Locale locale) {
    var followed =
        followSql.findMailed(person, ranges.stream().map(NewsRange::follow).toList()).stream()
            .collect(Collectors.toMap(FollowedItem::id, Function.identity()));
    var reportedComments = new HashSet<Long>();
    var sections = new ArrayList<NewsMailContent.NewsMailSection>();
    ranges.stream()
        .filter(range -> followed.containsKey(range.follow()))
        .map(
            range -> new FollowedRange(Objects.requireNonNull(followed.get(range.follow())), range))
        .sorted(Comparator.comparing(followedRange -> followedRange.followed().kind()))
        .forEach(
            followedRange ->
                composeSection(
                        person,
                        followedRange.followed(),
                        followedRange.range(),
                        reportedComments,
                        locale)
                    .ifPresent(sections::add));
    return sections.isEmpty() ? Optional.empty() : Optional.of(new NewsMailContent(sections));
  }

  private record FollowedRange(FollowedItem followed, NewsRange range) {}

  private Optional<NewsMailContent.NewsMailSection> composeSection(
      PersonId person, FollowedItem followed, NewsRange news, Set<Long> reported, Locale locale) {
    var range = new ReaderRange(news.place(), news.after(), news.upTo(), person);
    var foundNews = newsSql.findInRanges(List.of(range), NewsSql.MAX_STORED);
    var commentsById = loader.loadComments(foundNews);
    var logEntries = loader.loadLogEntries(foundNews);
    var items = new ArrayList<NewsMailContent.NewsMailItem>();
    int count = 0;
    for (var newsItem : foundNews.reversed()) {
      var item = composeItem(newsItem, commentsById, logEntries, reported, locale);
      if (item.isPresent()) {
        count++;
        if (items.size() < MAX_ITEMS) {
          items.add(item.get());
        }
      }
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NewsMailContent.NewsMailSection(
                labels.name(followed, locale),
                labels.location(followed, locale),
                labels.link(followed),
                labels.reason(followed, locale),
                labels.newsSummary(followed, count, locale),
                items,
                count - items.size()));
  }

  private Optional<NewsMailContent.NewsMailItem> composeItem(
      News news,
      Map<CommentId, NewComment> comments,
      Map<News, LogEntry> logEntries,
      Set<Long> reported,
      Locale locale) {
    if (news.kind() == NewsKind.ACT) {
      return Optional.ofNullable(logEntries.get(news)).map(entry -> logEntryItem(entry, locale));
    }
    var comment = comments.get(new CommentId(news.subject()));
    return comment != null && reported.add(news.subject())
        ? Optional.of(commentItem(comment))
        : Optional.empty();
  }

  private static NewsMailContent.NewsMailItem commentItem(NewComment news) {
    var comment = news.comment();
    return new NewsMailContent.NewsMailItem(
        comment.author(),
        CommentLinks.reference(comment.number()),
        Excerpt.shorten(Markdown.toPlainText(comment.text()), MAX_EXCERPT_LENGTH),
        comment.language(),
        comment.createdAt(),
        news.link());
  }

  private NewsMailContent.NewsMailItem logEntryItem(LogEntry entry, Locale locale) {
    String subject = entry.subject().equals(entry.log().value()) ? "" : ": " + entry.subject();
    String reason = entry.text();
    return new NewsMailContent.NewsMailItem(
        messages.text(locale, "publiclog.kind." + entry.kind()) + subject,
        entry.label(),
        reason == null ? "" : Excerpt.shorten(reason, MAX_EXCERPT_LENGTH),
        new LanguageTag(locale.getLanguage()),
        entry.recordedAt(),
        LogLinks.entry(entry.log(), entry.number()));
  }
}
