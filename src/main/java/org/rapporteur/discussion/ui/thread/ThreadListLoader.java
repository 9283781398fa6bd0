package org.rapporteur.discussion.ui.thread;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.ThemePageSection;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.discussion.count.QuestionCounts;
import org.rapporteur.discussion.questionposition.QuestionPositionTally;
import org.rapporteur.discussion.questionposition.QuestionPositionTallySql;
import org.rapporteur.discussion.rendering.CommentRenderContext;
import org.rapporteur.discussion.rendering.CommentRenderer;
import org.rapporteur.discussion.theme.QuestionTheme;
import org.rapporteur.discussion.theme.QuestionThemeOverview;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.discussion.ui.thread.ThreadListModel.QuestionThemes;
import org.rapporteur.discussion.ui.thread.ThreadListModel.RenderedThreads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Loads the list of threads of a question, or only the parts of it that an update needs.
@Component
class ThreadListLoader {

  private static final QuestionCounts NO_COUNTS = new QuestionCounts(List.of());
  private static final QuestionPositionTally NO_POSITIONS =
      new QuestionPositionTally(new TreeMap<>());

  /// Number of matching comments on a page that does not show it.
  private static final int NOT_COUNTED = 0;

  private final ThreadService threads;
  private final DiscussionCountSql commentCounts;
  private final CommentRenderer commentRenderer;
  private final ThemeService themes;
  private final QuestionPositionTallySql positionTallies;
  private final ObjectProvider<ThemePageSection> themeSections;

  ThreadListLoader(
      ThreadService threads,
      DiscussionCountSql commentCounts,
      CommentRenderer commentRenderer,
      ThemeService themes,
      QuestionPositionTallySql positionTallies,
      ObjectProvider<ThemePageSection> themeSections) {
    this.threads = threads;
    this.commentCounts = commentCounts;
    this.commentRenderer = commentRenderer;
    this.themes = themes;
    this.positionTallies = positionTallies;
    this.themeSections = themeSections;
  }

  /// Loads the first page of threads with counts and themes.
  ThreadListModel load(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale) {
    var counts = commentCounts.loadQuestionCounts(question.id());
    var overview = themes.findOverview(consultation, question);
    int matchingComments = countMatching(question, selection, counts, overview);
    return new ThreadListModel(
        consultation,
        question,
        locale,
        selection,
        counts,
        new QuestionThemes(
            overview, renderThemeSections(consultation, selection, overview, locale)),
        loadPositions(consultation, question),
        renderThreads(consultation, question, selection, locale, matchingComments));
  }

  /// Loads more threads for a list that already shows its counts and themes.
  ThreadListModel loadThreads(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale) {
    return new ThreadListModel(
        consultation,
        question,
        locale,
        selection,
        NO_COUNTS,
        QuestionThemes.NONE,
        NO_POSITIONS,
        renderThreads(consultation, question, selection, locale, NOT_COUNTED));
  }

  /// Loads counts and themes without filters, for a list that already shows its threads.
  ThreadListModel loadCounts(
      ConsultationDetails consultation, QuestionDetails question, Locale locale) {
    return new ThreadListModel(
        consultation,
        question,
        locale,
        ThreadSelection.ALL,
        commentCounts.loadQuestionCounts(question.id()),
        new QuestionThemes(themes.findOverview(consultation, question), List.of()),
        loadPositions(consultation, question),
        RenderedThreads.NONE);
  }

  private QuestionPositionTally loadPositions(
      ConsultationDetails consultation, QuestionDetails question) {
    return question.hasScale() && consultation.phase().showsComments()
        ? positionTallies.load(question.id())
        : NO_POSITIONS;
  }

  private RenderedThreads renderThreads(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale,
      int matchingComments) {
    if (!consultation.phase().showsComments()) {
      return RenderedThreads.NONE;
    }
    var page =
        threads.listThreads(
            question.id(), selection.order(), selection.filter(), selection.after());
    var context = CommentRenderContext.live(consultation, locale);
    return new RenderedThreads(
        page.threads().stream()
            .map(thread -> commentRenderer.renderThread(thread, context))
            .toList(),
        page.nextCursor(),
        matchingComments);
  }

  /// Number of comments that match the filters. There are no stored counts of a theme by group or
  /// region, nor of positions on the question, so these need a query.
  private int countMatching(
      QuestionDetails question,
      ThreadSelection selection,
      QuestionCounts counts,
      Optional<QuestionThemeOverview> overview) {
    var filter = selection.filter();
    if (!selection.hasTheme() && filter.questionPositions().isEmpty()) {
      return counts.countMatching(filter);
    }
    if (selection.hasOnlyTheme()) {
      return overview
          .flatMap(questionThemes -> questionThemes.findByNumber(filter.theme()))
          .map(QuestionTheme::comments)
          .orElse(0);
    }
    return threads.countMatching(question.id(), filter);
  }

  /// HTML of other modules about the selected theme.
  private List<String> renderThemeSections(
      ConsultationDetails consultation,
      ThreadSelection selection,
      Optional<QuestionThemeOverview> overview,
      Locale locale) {
    int theme = selection.filter().theme();
    boolean themeExists =
        overview.flatMap(questionThemes -> questionThemes.findByNumber(theme)).isPresent();
    if (!themeExists) {
      return List.of();
    }
    return themeSections
        .orderedStream()
        .flatMap(section -> section.render(consultation, theme, locale).stream())
        .toList();
  }
}
