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
import org.rapporteur.discussion.thread.PublishedCommentSql;
import org.rapporteur.notification.following.NewsSql.News;
import org.rapporteur.notification.following.NewsSql.NewsKind;
import org.rapporteur.notification.following.ThemePlaceSql.ThemePlace;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Adds the comments that theme detection assigned to a followed theme as news. The number of the
/// last detection is stored in the same transaction, so each comment is added once.
@Component
class ThemeNewsCollector {

  /// Limits the rows of one transaction. Further comments are not counted as news.
  private static final int MAX_NEWS_PER_DETECTION = 1_000;

  /// Length of the database column, in code points.
  private static final int MAX_NAME_LENGTH = 200;

  private final NewsSql newsSql;
  private final ThemePlaceSql themePlaceSql;
  private final ThemeService themes;
  private final PublishedCommentSql comments;
  private final Clock clock;
  private final Transactions transactions;

  ThemeNewsCollector(
      NewsSql newsSql,
      ThemePlaceSql themePlaceSql,
      ThemeService themes,
      PublishedCommentSql comments,
      Clock clock,
      Transactions transactions) {
    this.newsSql = newsSql;
    this.themePlaceSql = themePlaceSql;
    this.themes = themes;
    this.comments = comments;
    this.clock = clock;
    this.transactions = transactions;
  }

  @AfterCommit
  void on(QuestionThemesChanged event) {
    transactions.write(() -> collectConsultation(event.consultation()));
  }

  /// Also updates the stored names, because a detection can rename or hide a theme.
  private void collectConsultation(ConsultationId consultation) {
    var places = themePlaceSql.lockInConsultation(consultation);
    var themesByNumber = findThemes(consultation, places);
    for (var place : places) {
      var theme = themesByNumber.get(place.number());
      themePlaceSql.setName(place.id(), theme == null ? null : toPlaceName(theme));
      if (theme != null) {
        collectPlace(consultation, place);
      }
    }
  }

  /// Collects pending news for the existing followers, so that a new follower gets only news of
  /// later detections.
  void collectBeforeFollow(FollowedPlace place) {
    var consultation = place.consultation();
    if (place.kind() == FollowKind.THEME && consultation != null) {
      themePlaceSql
          .lock(consultation, place.subjectId())
          .ifPresent(lockedPlace -> collectPlace(consultation, lockedPlace));
    }
  }

  private void collectPlace(ConsultationId consultation, ThemePlace place) {
    int newestDetection = themes.findLastRun(consultation, place.number());
    if (place.isFollowed() && newestDetection > place.lastDetection()) {
      newsSql.add(listNewsSinceLastDetection(consultation, place, newestDetection));
    }
    themePlaceSql.setLastDetection(place.id(), newestDetection);
  }

  private List<News> listNewsSinceLastDetection(
      ConsultationId consultation, ThemePlace place, int newestDetection) {
    var now = clock.instant();
    var newsItems = new ArrayList<News>();
    var joinedComments =
        comments.listJoinedTheme(
            consultation,
            place.number(),
            place.lastDetection(),
            newestDetection,
            MAX_NEWS_PER_DETECTION);
    for (var comment : joinedComments) {
      newsItems.add(
          new News(
              place.id(),
              place.newsCount() + newsItems.size() + 1,
              NewsKind.COMMENT,
              consultation,
              comment.id().value(),
              comment.author(),
              now));
    }
    return newsItems;
  }

  private Map<Integer, QuestionTheme> findThemes(
      ConsultationId consultation, List<ThemePlace> places) {
    return themes
        .findThemes(consultation, places.stream().map(ThemePlace::number).toList())
        .stream()
        .collect(Collectors.toMap(QuestionTheme::number, Function.identity()));
  }

  static String toPlaceName(QuestionTheme theme) {
    String label = theme.label();
    return label.codePointCount(0, label.length()) <= MAX_NAME_LENGTH
        ? label
        : label.substring(0, label.offsetByCodePoints(0, MAX_NAME_LENGTH));
  }
}
