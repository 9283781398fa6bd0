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
import org.rapporteur.discussion.thread.CommentStamps;
import org.rapporteur.notification.following.NewsRepository.News;
import org.rapporteur.notification.following.NewsRepository.NewsKind;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLog;
import org.springframework.stereotype.Component;

/// Reads what news is about as it can be read now: what was removed since is not among it.
@Component
class NewsReading {

  private final CommentStamps comments;
  private final ConsultationService consultations;
  private final PublicLog log;

  NewsReading(CommentStamps comments, ConsultationService consultations, PublicLog log) {
    this.comments = comments;
    this.consultations = consultations;
    this.log = log;
  }

  Map<CommentId, NewComment> read(Collection<News> news) {
    var places = new HashMap<CommentId, News>();
    news.stream()
        .filter(one -> one.kind() == NewsKind.COMMENT)
        .filter(one -> isShown(one.consultation()))
        .forEach(one -> places.put(new CommentId(one.subject()), one));
    var read = new HashMap<CommentId, NewComment>();
    for (var comment : comments.read(places.keySet())) {
      if (comment.state().showsText()) {
        var consultation =
            consultations.get(Objects.requireNonNull(places.get(comment.id())).consultation());
        read.put(comment.id(), new NewComment(consultation.slug(), comment));
      }
    }
    return read;
  }

  /// A delegation is followed everywhere: also where the consultation has been removed since.
  private boolean isShown(ConsultationId id) {
    return consultations.find(id).filter(found -> found.phase().showsComments()).isPresent();
  }

  /// Public acts, at once of however many logs.
  Map<News, Entry> acts(Collection<News> news) {
    var asked = new HashMap<LogName, Set<Integer>>();
    var places = new HashMap<Act, List<News>>();
    for (var one : news) {
      if (one.kind() == NewsKind.ACT) {
        log(one)
            .ifPresent(
                in -> {
                  int number = (int) one.subject();
                  asked.computeIfAbsent(in, log -> new HashSet<>()).add(number);
                  places.computeIfAbsent(new Act(in, number), act -> new ArrayList<>()).add(one);
                });
      }
    }
    var found = new HashMap<News, Entry>();
    for (var entry : log.entries(asked)) {
      places
          .getOrDefault(new Act(entry.log(), entry.number()), List.of())
          .forEach(one -> found.put(one, entry));
    }
    return found;
  }

  private record Act(LogName log, int number) {}

  private Optional<LogName> log(News news) {
    return consultations
        .find(news.consultation())
        .map(consultation -> new LogName(consultation.slug().value()));
  }
}
