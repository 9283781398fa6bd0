package org.rapporteur.search.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.QuestionThemesChanged;
import org.rapporteur.discussion.theme.QuestionThemes;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.UnderWay;
import org.springframework.stereotype.Component;

/// Has the comments of a consultation indexed anew when they were read for themes. Other changes of
/// a theme come from a comment that is indexed by itself, or are of its name and of whether it is
/// shown, which no index keeps.
@Component
class ThemeFeed {

  /// Of those forgotten the comments are indexed once more than needed.
  private static final int MOST = 1_000;

  private final IndexFeed feed;
  private final ThemeService themes;
  private final ConsultationService consultations;
  private final UnderWay underWay;
  private final Cache<ConsultationId, Instant> indexed =
      Caffeine.newBuilder().maximumSize(MOST).build();

  ThemeFeed(
      IndexFeed feed, ThemeService themes, ConsultationService consultations, UnderWay underWay) {
    this.feed = feed;
    this.themes = themes;
    this.consultations = consultations;
    this.underWay = underWay;
  }

  @AfterCommit
  void on(QuestionThemesChanged event) {
    underWay.during(event, () -> consultations.find(event.consultation()).ifPresent(this::index));
  }

  /// All questions of a reading are told at once, each by an event: the first has all indexed, the
  /// others wait for it.
  private synchronized void index(ConsultationDetails consultation) {
    consultation.questions().stream()
        .flatMap(question -> themes.of(consultation, question).stream())
        .map(QuestionThemes::readAt)
        .max(Instant::compareTo)
        .filter(read -> !read.equals(indexed.getIfPresent(consultation.id())))
        .ifPresent(
            read -> {
              feed.indexAll(consultation.id());
              indexed.put(consultation.id(), read);
            });
  }
}
