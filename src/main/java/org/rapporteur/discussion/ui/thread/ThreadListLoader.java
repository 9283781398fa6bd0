package org.rapporteur.discussion.ui.thread;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.ThemePageSection;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.discussion.count.QuestionCounts;
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

  private final ThreadService threads;
  private final DiscussionCountSql commentCounts;
  private final CommentRenderer commentRenderer;
  private final ThemeService themes;
  private final ObjectProvider<ThemePageSection> themeSections;

  ThreadListLoader(
      ThreadService threads,
      DiscussionCountSql commentCounts,
      CommentRenderer commentRenderer,
      ThemeService themes,
      ObjectProvider<ThemePageSection> themeSections) {
    this.threads = threads;
    this.commentCounts = commentCounts;
    this.commentRenderer = commentRenderer;
    this.themes = themes;
    this.themeSections = themeSections;
  }

  /// The list with its counts and themes.
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
        renderThreads(consultation, question, selection, locale, matchingComments));
  }

  /// Further threads for a list that already shows its counts and themes.
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
        renderThreads(consultation, question, selection, locale, 0));
  }

  /// Counts and themes without filters, for a list whose threads are already shown.
  ThreadListModel loadCounts(
      ConsultationDetails consultation, QuestionDetails question, Locale locale) {
    return new ThreadListModel(
        consultation,
        question,
        locale,
        ThreadSelection.ALL,
        commentCounts.loadQuestionCounts(question.id()),
        new QuestionThemes(themes.findOverview(consultation, question), List.of()),
        RenderedThreads.NONE);
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

  /// Stored counts do not break down themes by group or region, so these are queried.
  private int countMatching(
      QuestionDetails question,
      ThreadSelection selection,
      QuestionCounts counts,
      Optional<QuestionThemeOverview> overview) {
    var filter = selection.filter();
    if (!selection.hasTheme()) {
      return counts.countMatching(filter);
    }
    return selection.hasOnlyTheme()
        ? overview
            .flatMap(all -> all.findByNumber(filter.theme()))
            .map(QuestionTheme::comments)
            .orElse(0)
        : threads.countInTheme(question.id(), filter);
  }

  private List<String> renderThemeSections(
      ConsultationDetails consultation,
      ThreadSelection selection,
      Optional<QuestionThemeOverview> overview,
      Locale locale) {
    int theme = selection.filter().theme();
    return overview.flatMap(all -> all.findByNumber(theme)).isEmpty()
        ? List.of()
        : themeSections
            .orderedStream()
            .flatMap(section -> section.render(consultation, theme, locale).stream())
            .toList();
  }
}
