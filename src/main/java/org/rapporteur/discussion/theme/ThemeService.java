package org.rapporteur.discussion.theme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.theme.PublicThemeSql.LatestDetection;
import org.springframework.stereotype.Service;

/// Public themes of questions and their comments. Only comments that are public in the analysed
/// revision count.
@Service
public class ThemeService {

  public static final int MAX_LISTED = 200;

  /// Counting stops at this number. A larger number would only repeat that the themes are outdated.
  public static final int MAX_NEWER = 1_000;

  private final PublicThemeSql themeSql;

  ThemeService(PublicThemeSql themeSql) {
    this.themeSql = themeSql;
  }

  /// Returns the themes of a question. Empty if themes were never detected, or if comments are not
  /// public in this phase.
  public Optional<QuestionThemeOverview> findOverview(
      ConsultationDetails consultation, QuestionDetails question) {
    return consultation.phase().showsComments()
        ? themeSql
            .findLatestDetection(question.id())
            .map(detection -> toOverview(question.id(), detection))
        : Optional.empty();
  }

  private QuestionThemeOverview toOverview(QuestionId question, LatestDetection detection) {
    return new QuestionThemeOverview(
        themeSql.listByQuestion(question, MAX_LISTED),
        detection.detectedAt(),
        themeSql.countNewer(question, detection.lastPublication(), MAX_NEWER));
  }

  /// Finds a shown theme. Empty for a theme that the last run did not find again.
  public Optional<QuestionTheme> findTheme(ConsultationDetails consultation, int number) {
    return findThemes(consultation, List.of(number)).stream().findFirst();
  }

  /// Finds those themes that are shown.
  public List<QuestionTheme> findThemes(
      ConsultationDetails consultation, Collection<Integer> numbers) {
    return consultation.phase().showsComments()
        ? findThemes(consultation.id(), numbers)
        : List.of();
  }

  /// Finds shown themes, for callers that know that comments are public in this phase.
  public List<QuestionTheme> findThemes(ConsultationId consultation, Collection<Integer> numbers) {
    return numbers.isEmpty() ? List.of() : themeSql.find(consultation, numbers);
  }

  /// Finds theme numbers by comment. Includes hidden themes, because a theme can be shown or hidden
  /// without an event of the comment.
  public Map<CommentId, Set<Integer>> findThemeNumbers(Collection<CommentId> comments) {
    return comments.isEmpty() ? Map.of() : themeSql.findNumbers(comments);
  }

  /// Lists public comments of a theme with higher ids, by id.
  public List<CommentId> listComments(ThemeId theme, CommentId after, int limit) {
    return themeSql.listComments(theme, after, limit);
  }

  /// Counts the contributors of each theme of a question. Themes without public comments are
  /// omitted.
  public Map<ThemeId, ThemeContributorCounts> countContributors(
      ConsultationDetails consultation, QuestionDetails question) {
    if (!consultation.phase().showsComments()) {
      return Map.of();
    }
    var byGroup = themeSql.countContributorsByGroup(question.id());
    var byRegion = themeSql.countContributorsByRegion(question.id());
    return byGroup.keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                theme ->
                    new ThemeContributorCounts(
                        byGroup.getOrDefault(theme, Map.of()),
                        byRegion.getOrDefault(theme, Map.of()))));
  }

  /// Counts the public comments of a theme; 0 if it is not shown.
  public int countComments(QuestionId question, int number) {
    return themeSql.findCommentCount(question, number).orElse(0);
  }

  /// Returns the number of the last detection run of the theme's question; 0 before the first.
  public int findLastRun(ConsultationId consultation, int number) {
    return themeSql.findLastRun(consultation, number).orElse(0);
  }
}
