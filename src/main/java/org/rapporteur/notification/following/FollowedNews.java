package org.rapporteur.notification.following;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// News of the places that a person follows: one item per place, with a count.
@Component
public class FollowedNews {

  /// New comment and the slug of its consultation.
  public record NewComment(Slug consultation, CommentDetails comment) {

    public String link() {
      return CommentLinks.comment(consultation, comment.number());
    }
  }

  private final FollowSql followSql;
  private final NotificationPreferenceSql preferenceSql;
  private final NewsSql newsSql;
  private final NewsLoader loader;

  FollowedNews(
      FollowSql followSql,
      NotificationPreferenceSql preferenceSql,
      NewsSql newsSql,
      NewsLoader loader) {
    this.followSql = followSql;
    this.preferenceSql = preferenceSql;
    this.newsSql = newsSql;
    this.loader = loader;
  }

  /// Follows with news, latest news first, after the position `before` and `beforeId`.
  /// @param onlyOwn only replies to the person's own comments
  public List<FollowedItem> listWithNews(
      PersonId person, boolean onlyOwn, Instant before, long beforeId, int limit) {
    return followSql.findWithNews(person, onlyOwn, before, beforeId, limit);
  }

  /// Finds the unread comment of each follow that has exactly one, by follow id.
  public Map<Long, NewComment> findSingleUnreadComments(
      PersonId person, List<FollowedItem> followed) {
    var latest =
        newsSql.findLatestUnseen(
            person,
            followed.stream().filter(item -> item.unread() == 1).map(FollowedItem::id).toList());
    var commentsById = loader.loadComments(latest.values());
    var onlyComments = new HashMap<Long, NewComment>();
    latest.forEach(
        (followId, news) -> {
          var comment = commentsById.get(new CommentId(news.subjectId()));
          if (comment != null) {
            onlyComments.put(followId, comment);
          }
        });
    return onlyComments;
  }

  public int countUnread(PersonId person, int limit) {
    return followSql.countUnread(person, limit);
  }

  /// Marks the news of a followed place as read.
  ///
  /// @param newsCount news count of the place that the person saw; later news remains unread
  public void markSeen(PersonId person, long followId, int newsCount) {
    followSql.markSeen(person, followId, newsCount);
  }

  public void markAllSeen(PersonId person) {
    followSql.markAllSeen(person);
  }

  /// Changes the given follows from mail to inbox only.
  public void stopMail(PersonId person, List<Long> followIds) {
    preferenceSql.stopMail(person, followIds);
  }

  /// Changes all daily preferences, defaults and individual ones, to inbox only.
  public void stopDailyMail(PersonId person, Instant now) {
    preferenceSql.save(
        person, preferenceSql.get(person).withInboxInsteadOf(NotificationPreference.DAILY), now);
    preferenceSql.replacePreference(
        person, NotificationPreference.DAILY, NotificationPreference.INBOX);
  }
}
