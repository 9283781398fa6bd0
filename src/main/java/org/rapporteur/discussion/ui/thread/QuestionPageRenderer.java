package org.rapporteur.discussion.ui.thread;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Renders a question page: the whole page, its list of threads, or only more threads.
@Component
public class QuestionPageRenderer implements InitialPage {

  public static final String CSS_CLASS = "page-question";

  /// In code points. Search engines show no more of a description.
  private static final int MAX_DESCRIPTION_LENGTH = 300;

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/questions/([^/]+)/?");

  private final ConsultationResolver resolver;
  private final QuestionPageLoader pages;
  private final ThreadListLoader threadLists;
  private final DiscussionTemplates templates;
  private final Messages messages;

  QuestionPageRenderer(
      ConsultationResolver resolver,
      QuestionPageLoader pages,
      ThreadListLoader threadLists,
      DiscussionTemplates templates,
      Messages messages) {
    this.resolver = resolver;
    this.pages = pages;
    this.threadLists = threadLists;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(path -> createContent(path, request));
  }

  private Content createContent(MatchResult path, Request request) {
    var consultation = resolver.forSlug(path.group(1));
    var question = AddressParser.getQuestion(consultation, path.group(2));
    var selection = ThreadSelection.fromPageQuery(request.query());
    return new Content(
        title(question, request.locale()),
        description(question, request.locale()),
        StatelessHtml.wrap(
            CSS_CLASS, renderPage(consultation, question, selection, request.locale())));
  }

  public String title(QuestionDetails question, Locale locale) {
    String text = question.title().inLanguage(LanguageTag.forContent(locale));
    return messages.text(locale, "discussion.question.title", question.number(), text);
  }

  public String renderPage(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale) {
    var page = pages.load(consultation, question, selection, locale);
    return templates.render("question-page", locale, Map.of("page", page));
  }

  /// HTML of the list of threads with its order and filters.
  public String renderList(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale) {
    return renderTemplate(
        "thread-list", threadLists.load(consultation, question, selection, locale));
  }

  /// HTML of one page of threads and the link to the next page.
  String renderThreads(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale) {
    return renderTemplate(
        "threads", threadLists.loadThreads(consultation, question, selection, locale));
  }

  public QuestionCountUpdate loadCounts(
      ConsultationDetails consultation, QuestionDetails question, Locale locale) {
    var list = threadLists.loadCounts(consultation, question, locale);
    int comments = list.counts().totalComments();
    return new QuestionCountUpdate(
        comments,
        messages.text(locale, "discussion.count", comments),
        messages.text(locale, "discussion.jump", comments),
        renderTemplate("thread-sidebar", list),
        renderTemplate("question-positions", list));
  }

  private String renderTemplate(String template, ThreadListModel list) {
    return templates.render(template, list.locale(), Map.of("list", list));
  }

  private static String description(QuestionDetails question, Locale locale) {
    var language = LanguageTag.forContent(locale);
    String text =
        question.background().isEmpty()
            ? question.title().inLanguage(language)
            : Markdown.toPlainText(question.background().inLanguage(language));
    return Excerpt.shorten(text.replaceAll("\\s+", " ").strip(), MAX_DESCRIPTION_LENGTH);
  }
}
