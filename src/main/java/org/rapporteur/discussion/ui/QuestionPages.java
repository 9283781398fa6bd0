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
import org.rapporteur.discussion.QuestionAside;
import org.rapporteur.discussion.ThemeAside;
import org.rapporteur.discussion.count.Participants;
import org.rapporteur.discussion.count.QuestionCounts;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.theme.QuestionThemes;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.thread.ThreadPage;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.FirstPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Draws the page of a question: whole, its list of threads, or the threads that come next.
@Component
class QuestionPages implements FirstPage {

  static final String KIND = "page-question";

  /// What search engines show of a description.
  private static final int DESCRIPTION = 300;

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/questions/([^/]+)/?");

  private final AddressedConsultation addressed;
  private final ThreadService threads;
  private final Participants participants;
  private final ParticipationCounts counts;
  private final CommentHtml comments;
  private final ThemeService themes;
  private final ObjectProvider<QuestionAside> asides;
  private final ObjectProvider<ThemeAside> themeAsides;
  private final Templates templates;
  private final Messages messages;
  private final Clock clock;

  QuestionPages(
      AddressedConsultation addressed,
      ThreadService threads,
      Participants participants,
      ParticipationCounts counts,
      CommentHtml comments,
      ThemeService themes,
      ObjectProvider<QuestionAside> asides,
      ObjectProvider<ThemeAside> themeAsides,
      Templates templates,
      Messages messages,
      Clock clock) {
    this.addressed = addressed;
    this.threads = threads;
    this.participants = participants;
    this.counts = counts;
    this.comments = comments;
    this.themes = themes;
    this.asides = asides;
    this.themeAsides = themeAsides;
    this.templates = templates;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Optional<Content> at(Request request) {
    return request.parts(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var consultation = addressed.of(path.group(1));
    var question = QuestionAddress.question(consultation, path.group(2));
    var selection = ThreadSelection.ofPage(request.query());
    return new Content(
        title(question, request.locale()),
        description(question, request.locale()),
        DeliveredHtml.block(KIND, html(consultation, question, selection, request.locale())));
  }

  String title(QuestionDetails question, Locale locale) {
    String text = question.title().in(new LanguageTag(locale.getLanguage()));
    return messages.text(locale, "discussion.question.title", question.number(), text);
  }

  String html(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale) {
    return draw("question", read(consultation, question, selection, locale, true));
  }

  /// The list with its order and filters, for another selection of the same page.
  String list(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale) {
    return draw("list", read(consultation, question, selection, locale, false));
  }

  /// The threads alone, and the link to those that come next.
  String threads(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale) {
    var page = page(consultation, question, selection);
    return draw(
        "threads",
        read(
            consultation,
            question,
            selection,
            locale,
            new QuestionCounts(List.of()),
            Optional.empty(),
            page));
  }

  private ReadQuestion read(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale,
      boolean whole) {
    // Before the threads: what is published in between is then told as news, never missed.
    int last = whole ? participants.lastPublication(consultation.id()) : 0;
    var read =
        read(
            consultation,
            question,
            selection,
            locale,
            participants.of(question.id()),
            themes.of(consultation, question),
            page(consultation, question, selection));
    return whole ? complete(read, last) : read;
  }

  private ReadQuestion read(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      Locale locale,
      QuestionCounts counted,
      Optional<QuestionThemes> found,
      ThreadPage page) {
    var place = CommentPlace.live(consultation, locale);
    return new ReadQuestion(
        consultation,
        question,
        locale,
        clock.instant(),
        selection,
        counted,
        matching(question, selection, counted, found),
        found,
        themeAside(consultation, selection, found, locale),
        Map.of(),
        page.threads().stream().map(thread -> comments.thread(thread, place)).toList(),
        page.next(),
        0,
        List.of(),
        "");
  }

  /// How a theme falls into groups and regions no kept count knows.
  private int matching(
      QuestionDetails question,
      ThreadSelection selection,
      QuestionCounts counted,
      Optional<QuestionThemes> found) {
    var filter = selection.filter();
    if (filter.theme() == 0) {
      return counted.comments(filter);
    }
    return filter.with(0).isEmpty()
        ? found.flatMap(all -> all.numbered(filter.theme())).map(t -> t.comments()).orElse(0)
        : threads.ofTheme(question.id(), filter);
  }

  private List<String> themeAside(
      ConsultationDetails consultation,
      ThreadSelection selection,
      Optional<QuestionThemes> found,
      Locale locale) {
    int theme = selection.filter().theme();
    return found.flatMap(all -> all.numbered(theme)).isEmpty()
        ? List.of()
        : themeAsides
            .orderedStream()
            .flatMap(part -> part.html(consultation, theme, locale).stream())
            .toList();
  }

  private ReadQuestion complete(ReadQuestion read, int last) {
    var consultation = read.consultation();
    var aside =
        asides
            .orderedStream()
            .flatMap(part -> part.html(consultation, read.question(), read.locale()).stream())
            .toList();
    return new ReadQuestion(
        consultation,
        read.question(),
        read.locale(),
        read.now(),
        read.selection(),
        read.counts(),
        read.matching(),
        read.themes(),
        read.themeAside(),
        counts.commentsByQuestion(consultation.id()),
        read.threads(),
        read.next(),
        last,
        aside,
        personal(read.locale()));
  }

  /// Markup that the script clones for what is personal, with its words.
  String personal(Locale locale) {
    return templates.html(
        "discussion/own-acts.jte", Map.of("messages", messages, "locale", locale));
  }

  /// The counts of a question's page as they are now.
  CountedQuestion counted(
      ConsultationDetails consultation, QuestionDetails question, Locale locale) {
    var counted = participants.of(question.id());
    var page =
        read(
            consultation,
            question,
            ThreadSelection.read(Map.of()),
            locale,
            counted,
            themes.of(consultation, question),
            new ThreadPage(List.of(), Optional.empty()));
    int comments = counted.comments();
    return new CountedQuestion(
        comments,
        messages.text(locale, "discussion.count", comments),
        messages.text(locale, "discussion.jump", comments),
        draw("who", page));
  }

  private ThreadPage page(
      ConsultationDetails consultation, QuestionDetails question, ThreadSelection selection) {
    if (!consultation.phase().showsComments()) {
      return new ThreadPage(List.of(), Optional.empty());
    }
    return threads.threads(question.id(), selection.order(), selection.filter(), selection.after());
  }

  private String draw(String template, ReadQuestion page) {
    var parameters = new HashMap<String, Object>();
    parameters.put("messages", messages);
    parameters.put("locale", page.locale());
    parameters.put("page", page);
    return templates.html("discussion/" + template + ".jte", parameters);
  }

  private static String description(QuestionDetails question, Locale locale) {
    var language = new LanguageTag(locale.getLanguage());
    String text =
        question.background().isEmpty()
            ? question.title().in(language)
            : Markdown.toPlainText(question.background().in(language));
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= DESCRIPTION
        ? line
        : line.substring(0, line.offsetByCodePoints(0, DESCRIPTION - 1)) + "…";
  }
}
