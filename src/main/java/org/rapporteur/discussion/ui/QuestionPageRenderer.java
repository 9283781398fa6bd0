package org.rapporteur.discussion.ui;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ParticipationCounts;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.QuestionPageSection;
import org.rapporteur.discussion.ThemePageSection;
import org.rapporteur.discussion.count.CommentCountService;
import org.rapporteur.discussion.count.QuestionCounts;
import org.rapporteur.discussion.drawing.CommentRenderContext;
import org.rapporteur.discussion.drawing.CommentRenderer;
import org.rapporteur.discussion.theme.QuestionThemeOverview;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.thread.ThreadPage;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Renders a question page: all of it, its list of threads, or only further threads.
@Component
class QuestionPageRenderer implements InitialPage {

  static final String KIND = "page-question";

  /// Length of a description that search engines show.
  private static final int MAX_DESCRIPTION = 300;

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/questions/([^/]+)/?");

  private final ConsultationResolver resolver;
  private final ThreadService threads;
  private final CommentCountService commentCounts;
  private final ParticipationCounts counts;
  private final CommentRenderer commentRenderer;
  private final ThemeService themes;
  private final ObjectProvider<QuestionPageSection> asides;
  private final ObjectProvider<ThemePageSection> themeAsides;
  private final HtmlTemplates templates;
  private final Messages messages;
  private final Clock clock;

  QuestionPageRenderer(
      ConsultationResolver resolver,
      ThreadService threads,
      CommentCountService commentCounts,
      ParticipationCounts counts,
      CommentRenderer commentRenderer,
      ThemeService themes,
      ObjectProvider<QuestionPageSection> asides,
      ObjectProvider<ThemePageSection> themeAsides,
      HtmlTemplates templates,
      Messages messages,
      Clock clock) {
    this.resolver = resolver;
    this.threads = threads;
    this.commentCounts = commentCounts;
    this.counts = counts;
    this.commentRenderer = commentRenderer;
    this.themes = themes;
    this.asides = asides;
    this.themeAsides = themeAsides;
    this.templates = templates;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var consultation = resolver.forSlug(path.group(1));
    var question = AddressParser.getQuestion(consultation, path.group(2));
    var selection = ThreadSelection.fromPageQuery(request.query());
    return new Content(
        title(question, request.locale()),
        description(question, request.locale()),
        StatelessHtml.wrap(KIND, renderPage(consultation, question, selection, request.locale())));
  }

  String title(QuestionDetails question, Locale locale) {
    String text = question.title().inLanguage(LanguageTag.forContent(locale));
    return messages.text(locale, "discussion.question.title", question.number(), text);
  }

  String renderPage(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale) {
    return renderTemplate("question", createModel(consultation, question, selection, locale, true));
  }

  /// The list of threads with its order and filters.
  String renderList(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale) {
    return renderTemplate("list", createModel(consultation, question, selection, locale, false));
  }

  /// Only the threads and the link to the next ones.
  String renderThreads(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale) {
    var page = loadThreads(consultation, question, selection);
    return renderTemplate(
        "threads",
        createModel(
            consultation,
            question,
            selection,
            locale,
            new QuestionCounts(List.of()),
            Optional.empty(),
            page));
  }

  private QuestionPageModel createModel(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale,
      boolean isWholePage) {
    // Read before the threads, so that later publications arrive as live updates.
    int lastPublication = isWholePage ? commentCounts.lastPublication(consultation.id()) : 0;
    var model =
        createModel(
            consultation,
            question,
            selection,
            locale,
            commentCounts.countsOfQuestion(question.id()),
            themes.findOverview(consultation, question),
            loadThreads(consultation, question, selection));
    return isWholePage ? completeModel(model, lastPublication) : model;
  }

  private QuestionPageModel createModel(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale,
      QuestionCounts counts,
      Optional<QuestionThemeOverview> found,
      ThreadPage page) {
    var context = CommentRenderContext.live(consultation, locale);
    return new QuestionPageModel(
        consultation,
        question,
        locale,
        clock.instant(),
        selection,
        counts,
        countMatching(question, selection, counts, found),
        found,
        renderThemeAside(consultation, selection, found, locale),
        Map.of(),
        page.threads().stream()
            .map(thread -> commentRenderer.renderThread(thread, context))
            .toList(),
        page.next(),
        0,
        List.of(),
        "");
  }

  /// Stored counts do not break down themes by group or region, so these are queried.
  private int countMatching(
      QuestionDetails question,
      ThreadSelection selection,
      QuestionCounts counts,
      Optional<QuestionThemeOverview> found) {
    var filter = selection.filter();
    if (filter.theme() == 0) {
      return counts.countMatching(filter);
    }
    return filter.withTheme(0).isEmpty()
        ? found.flatMap(all -> all.findByNumber(filter.theme())).map(t -> t.comments()).orElse(0)
        : threads.countInTheme(question.id(), filter);
  }

  private List<String> renderThemeAside(
      ConsultationDetails consultation,
      ThreadSelection selection,
      Optional<QuestionThemeOverview> found,
      Locale locale) {
    int theme = selection.filter().theme();
    return found.flatMap(all -> all.findByNumber(theme)).isEmpty()
        ? List.of()
        : themeAsides
            .orderedStream()
            .flatMap(part -> part.html(consultation, theme, locale).stream())
            .toList();
  }

  private QuestionPageModel completeModel(QuestionPageModel model, int lastPublication) {
    var consultation = model.consultation();
    var aside =
        asides
            .orderedStream()
            .flatMap(part -> part.html(consultation, model.question(), model.locale()).stream())
            .toList();
    return new QuestionPageModel(
        consultation,
        model.question(),
        model.locale(),
        model.now(),
        model.selection(),
        model.counts(),
        model.matchingComments(),
        model.themes(),
        model.themeAside(),
        counts.countByQuestion(consultation.id()),
        model.threads(),
        model.nextCursor(),
        lastPublication,
        aside,
        renderActionTemplates(model.locale()));
  }

  /// HTML templates that the script clones for the viewer's own comments and actions.
  String renderActionTemplates(Locale locale) {
    return templates.render(
        "discussion/own-acts.jte", Map.of("messages", messages, "locale", locale));
  }

  QuestionCountUpdate currentCounts(
      ConsultationDetails consultation, QuestionDetails question, Locale locale) {
    var counts = commentCounts.countsOfQuestion(question.id());
    var page =
        createModel(
            consultation,
            question,
            ThreadSelection.fromQuery(Map.of()),
            locale,
            counts,
            themes.findOverview(consultation, question),
            new ThreadPage(List.of(), Optional.empty()));
    int comments = counts.totalComments();
    return new QuestionCountUpdate(
        comments,
        messages.text(locale, "discussion.count", comments),
        messages.text(locale, "discussion.jump", comments),
        renderTemplate("who", page));
  }

  private ThreadPage loadThreads(
      ConsultationDetails consultation, QuestionDetails question, ThreadSelection selection) {
    if (!consultation.phase().showsComments()) {
      return new ThreadPage(List.of(), Optional.empty());
    }
    return threads.listThreads(
        question.id(), selection.order(), selection.filter(), selection.after());
  }

  private String renderTemplate(String template, QuestionPageModel page) {
    var parameters = new HashMap<String, Object>();
    parameters.put("messages", messages);
    parameters.put("locale", page.locale());
    parameters.put("page", page);
    return templates.render("discussion/" + template + ".jte", parameters);
  }

  private static String description(QuestionDetails question, Locale locale) {
    var language = LanguageTag.forContent(locale);
    String text =
        question.background().isEmpty()
            ? question.title().inLanguage(language)
            : Markdown.toPlainText(question.background().inLanguage(language));
    String line = text.replaceAll("\\s+", " ").strip();
    return Excerpt.shorten(line, MAX_DESCRIPTION);
  }
}
