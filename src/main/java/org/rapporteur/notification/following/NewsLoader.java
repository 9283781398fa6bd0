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
import org.rapporteur.discussion.thread.CommentVersionService;
import org.rapporteur.notification.following.NewsSql.News;
import org.rapporteur.notification.following.NewsSql.NewsKind;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.springframework.stereotype.Component;

/// Loads the comments and log entries of news, without removed ones.
@Component
class NewsLoader {

  private final CommentVersionService comments;
  private final ConsultationService consultations;
  private final PublicLogService log;

  NewsLoader(
      CommentVersionService comments, ConsultationService consultations, PublicLogService log) {
    this.comments = comments;
    this.consultations = consultations;
    this.log = log;
  }

  Map<CommentId, NewComment> loadComments(Collection<News> news) {
    var places = new HashMap<CommentId, News>();
    news.stream()
        .filter(one -> one.kind() == NewsKind.COMMENT)
        .filter(one -> showsComments(one.consultation()))
        .forEach(one -> places.put(new CommentId(one.subject()), one));
    var read = new HashMap<CommentId, NewComment>();
    for (var comment : comments.loadComments(places.keySet())) {
      if (comment.state().showsText()) {
        var consultation =
            consultations.get(Objects.requireNonNull(places.get(comment.id())).consultation());
        read.put(comment.id(), new NewComment(consultation.slug(), comment));
      }
    }
    return read;
  }

  /// False if the consultation was removed: news of a delegation can outlive it.
  private boolean showsComments(ConsultationId id) {
    return consultations.find(id).filter(found -> found.phase().showsComments()).isPresent();
  }

  /// Loads the entries of all logs in one query.
  Map<News, LogEntry> loadLogEntries(Collection<News> news) {
    var asked = new HashMap<LogName, Set<Integer>>();
    var places = new HashMap<LogEntryKey, List<News>>();
    for (var one : news) {
      if (one.kind() == NewsKind.ACT) {
        findLog(one)
            .ifPresent(
                in -> {
                  int number = (int) one.subject();
                  asked.computeIfAbsent(in, log -> new HashSet<>()).add(number);
                  places
                      .computeIfAbsent(new LogEntryKey(in, number), act -> new ArrayList<>())
                      .add(one);
                });
      }
    }
    var found = new HashMap<News, LogEntry>();
    for (var entry : log.findEntries(asked)) {
      places
          .getOrDefault(new LogEntryKey(entry.log(), entry.number()), List.of())
          .forEach(one -> found.put(one, entry));
    }
    return found;
  }

  private record LogEntryKey(LogName log, int number) {}

  private Optional<LogName> findLog(News news) {
    return consultations
        .find(news.consultation())
        .map(consultation -> new LogName(consultation.slug().value()));
  }
}
