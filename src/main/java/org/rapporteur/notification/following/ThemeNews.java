package org.rapporteur.notification.following;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.QuestionThemesChanged;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.thread.PublishedComments;
import org.rapporteur.notification.following.NewsRepository.News;
import org.rapporteur.notification.following.NewsRepository.NewsKind;
import org.rapporteur.notification.following.ThemePlaces.ThemePlace;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;

/// Brings the comments that a reading of a question put into a theme to those who follow it. A
/// place keeps the reading up to which it was told, in the same transaction, so that each comes
/// once.
@Component
class ThemeNews {

  /// More than a place keeps and anybody reads one by one; what is beyond is not counted.
  private static final int MOST = 1_000;

  private static final int LONGEST_NAME = 200;

  private final NewsRepository news;
  private final ThemePlaces places;
  private final ThemeService themes;
  private final PublishedComments comments;
  private final Clock clock;
  private final UseCases useCases;

  ThemeNews(
      NewsRepository news,
      ThemePlaces places,
      ThemeService themes,
      PublishedComments comments,
      Clock clock,
      UseCases useCases) {
    this.news = news;
    this.places = places;
    this.themes = themes;
    this.comments = comments;
    this.clock = clock;
    this.useCases = useCases;
  }

  @AfterCommit
  void on(QuestionThemesChanged event) {
    useCases.change(() -> tell(event.consultation()));
  }

  private void tell(ConsultationId consultation) {
    var followed = places.in(consultation);
    var found = found(consultation, followed);
    for (var place : followed) {
      var theme = found.get(place.number());
      places.name(place.id(), theme == null ? null : name(theme));
      if (theme != null) {
        tell(consultation, place);
      }
    }
  }

  /// From the next reading on, and what others who follow it were not told yet.
  void begin(Place place) {
    var consultation = place.consultation();
    if (place.kind() == FollowKind.THEME && consultation != null) {
      places.find(consultation, place.subject()).ifPresent(known -> tell(consultation, known));
    }
  }

  private void tell(ConsultationId consultation, ThemePlace place) {
    int reading = themes.reading(consultation, place.number());
    if (place.isFollowed() && reading > place.reading()) {
      var now = clock.instant();
      var made = new ArrayList<News>();
      for (var comment :
          comments.joined(consultation, place.number(), place.reading(), reading, MOST)) {
        made.add(
            new News(
                place.id(),
                place.news() + made.size() + 1,
                NewsKind.COMMENT,
                consultation,
                comment.id().value(),
                comment.author(),
                now));
      }
      news.add(made);
    }
    places.read(place.id(), reading);
  }

  private Map<Integer, QuestionTheme> found(
      ConsultationId consultation, List<ThemePlace> followed) {
    return themes.find(consultation, followed.stream().map(ThemePlace::number).toList()).stream()
        .collect(Collectors.toMap(QuestionTheme::number, Function.identity()));
  }

  static String name(QuestionTheme theme) {
    String label = theme.label();
    return label.codePointCount(0, label.length()) <= LONGEST_NAME
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST_NAME));
  }
}
