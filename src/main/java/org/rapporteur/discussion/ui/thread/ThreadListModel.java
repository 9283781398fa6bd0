package org.rapporteur.discussion.ui.thread;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.count.QuestionCounts;
import org.rapporteur.discussion.questionposition.QuestionPositionTally;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.discussion.theme.QuestionThemeOverview;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.PageLanguage;

/// Data of a question's list of threads for its templates, with counts and filters.
public record ThreadListModel(
    ConsultationDetails consultation,
    QuestionDetails question,
    Locale locale,
    ThreadSelection selection,
    QuestionCounts counts,
    QuestionThemes themes,
    QuestionPositionTally positions,
    RenderedThreads threads) {

  /// Themes shown before the reader opens the rest of the list.
  private static final int MAX_OUTLINE_THEMES = 8;

  /// Themes of the question.
  /// @param selectedThemeSections HTML of other modules about the selected theme
  public record QuestionThemes(
      Optional<QuestionThemeOverview> overview, List<String> selectedThemeSections) {

    static final QuestionThemes NONE = new QuestionThemes(Optional.empty(), List.of());
  }

  /// One page of threads.
  /// @param html one element per thread
  /// @param nextCursor cursor of the next page; empty on the last page
  /// @param matchingComments number of comments on all pages that match the filters
  public record RenderedThreads(
      List<String> html, Optional<String> nextCursor, int matchingComments) {

    static final RenderedThreads NONE = new RenderedThreads(List.of(), Optional.empty(), 0);
  }

  public LanguageTag language() {
    return LanguageTag.forContent(locale);
  }

  public boolean isOpen() {
    return consultation.phase().acceptsComments();
  }

  public String path() {
    return ConsultationLinks.question(consultation.slug(), question.number());
  }

  public String path(ThreadSelection otherSelection) {
    return path() + otherSelection.toQueryString();
  }

  /// The selected theme, if it exists.
  public Optional<QuestionTheme> selectedTheme() {
    int number = selection.filter().theme();
    return themes.overview().flatMap(overview -> overview.findByNumber(number));
  }

  public List<QuestionTheme> allThemes() {
    return themes.overview().map(QuestionThemeOverview::themes).orElse(List.of());
  }

  /// Themes that the outline always shows.
  public List<QuestionTheme> outlineThemes() {
    return allThemes().stream().limit(MAX_OUTLINE_THEMES).toList();
  }

  /// Themes that the outline shows only when the reader opens them.
  public List<QuestionTheme> foldedThemes() {
    return allThemes().stream().skip(MAX_OUTLINE_THEMES).toList();
  }

  /// Length of the group's bar, in percent of the bar of the largest group.
  public int barPercent(StakeholderGroup group) {
    int largest = counts.byGroup().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return largest == 0 ? 0 : 100 * counts.byGroup().getOrDefault(group, 0) / largest;
  }

  public String languageName(LanguageTag tag) {
    return PageLanguage.displayName(tag, locale);
  }
}
