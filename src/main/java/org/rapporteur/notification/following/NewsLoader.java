package org.rapporteur.notification.following;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.thread.CommentVersionSql;
import org.rapporteur.notification.following.FollowedNews.NewComment;
import org.rapporteur.notification.following.NewsSql.News;
import org.rapporteur.notification.following.NewsSql.NewsKind;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.springframework.stereotype.Component;

/// Loads the comments and log entries of news items, without removed comments.
@Component
class NewsLoader {

  private final CommentVersionSql comments;
  private final ConsultationService consultations;
  private final PublicLogService log;

  NewsLoader(CommentVersionSql comments, ConsultationService consultations, PublicLogService log) {
    this.comments = comments;
    this.consultations = consultations;
    this.log = log;
  }

  Map<CommentId, NewComment> loadComments(Collection<News> newsItems) {
    var newsByComment = new HashMap<CommentId, News>();
    newsItems.stream()
        .filter(item -> item.kind() == NewsKind.COMMENT)
        .filter(item -> hasVisibleComments(item.consultation()))
        .forEach(item -> newsByComment.put(new CommentId(item.subjectId()), item));
    var commentsById = new HashMap<CommentId, NewComment>();
    for (var comment : comments.loadComments(newsByComment.keySet())) {
      if (comment.state().showsText()) {
        var news = Objects.requireNonNull(newsByComment.get(comment.id()));
        var consultation = consultations.get(news.consultation());
        commentsById.put(comment.id(), new NewComment(consultation.slug(), comment));
      }
    }
    return commentsById;
  }

  /// Also false for a deleted consultation, because its comments can remain news of a delegation.
  private boolean hasVisibleComments(ConsultationId id) {
    return consultations
        .find(id)
        .filter(consultation -> consultation.phase().showsComments())
        .isPresent();
  }

  /// Loads the entries of all logs in one query.
  Map<News, LogEntry> loadLogEntries(Collection<News> news) {
    var numbersByLog = new HashMap<LogName, Set<Integer>>();
    var newsByEntry = new HashMap<LogEntryKey, List<News>>();
    for (var item : news) {
      if (item.kind() == NewsKind.LOG_ENTRY) {
        findLog(item)
            .ifPresent(
                logName -> {
                  int number = (int) item.subjectId();
                  numbersByLog.computeIfAbsent(logName, log -> new HashSet<>()).add(number);
                  newsByEntry
                      .computeIfAbsent(new LogEntryKey(logName, number), key -> new ArrayList<>())
                      .add(item);
                });
      }
    }
    var entriesByNews = new HashMap<News, LogEntry>();
    for (var entry : log.findEntries(numbersByLog)) {
      newsByEntry
          .getOrDefault(new LogEntryKey(entry.log(), entry.number()), List.of())
          .forEach(item -> entriesByNews.put(item, entry));
    }
    return entriesByNews;
  }

  private record LogEntryKey(LogName log, int number) {}

  private Optional<LogName> findLog(News news) {
    return consultations
        .find(news.consultation())
        .map(consultation -> new LogName(consultation.slug().value()));
  }
}
