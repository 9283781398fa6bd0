package org.rapporteur.consultation.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.Excerpt;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Renders the page of a consultation, for the initial HTML and for the live view.
@Component
class ConsultationPageRenderer implements InitialPage {

  static final String CSS_CLASS = "page-consultation";

  /// Search engines show about this number of characters.
  private static final int MAX_DESCRIPTION_LENGTH = 300;

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/?");

  private final ConsultationService consultations;
  private final ConsultationPageLoader pages;
  private final ViewerService viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  ConsultationPageRenderer(
      ConsultationService consultations,
      ConsultationPageLoader pages,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.consultations = consultations;
    this.pages = pages;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(path -> renderContent(path, request));
  }

  private Content renderContent(MatchResult path, Request request) {
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, Slug.fromPath(path.group(1), "consultation"));
    var language = LanguageTag.forContent(request.locale());
    return new Content(
        consultation.title().inLanguage(language),
        createDescription(consultation, language),
        StatelessHtml.wrap(CSS_CLASS, renderHtml(viewer, consultation, request.locale())));
  }

  String renderHtml(Viewer viewer, ConsultationDetails consultation, Locale locale) {
    return templates.render(
        "consultation/consultation.jte",
        Map.of(
            "messages", messages,
            "locale", locale,
            "page", pages.load(viewer, consultation, locale)));
  }

  private static String createDescription(ConsultationDetails consultation, LanguageTag language) {
    String text =
        consultation.summary().isEmpty()
            ? Markdown.toPlainText(consultation.background().inLanguage(language))
            : consultation.summary().inLanguage(language);
    return Excerpt.shorten(text.replaceAll("\\s+", " "), MAX_DESCRIPTION_LENGTH);
  }
}
