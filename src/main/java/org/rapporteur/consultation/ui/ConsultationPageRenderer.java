package org.rapporteur.consultation.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.consultation.part.ParticipationCounts;
import org.rapporteur.consultation.part.QuestionPart;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.ui.ConsultationPage.RevisedQuestion;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Renders the page of a consultation, for the initial HTML and for the live view.
@Component
class ConsultationPageRenderer implements InitialPage {

  static final String CSS_CLASS = "page-consultation";

  /// The length of a description that search engines show.
  private static final int MAX_DESCRIPTION = 300;

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/?");

  private final ConsultationService consultations;
  private final DocumentService documents;
  private final ObjectProvider<ParticipationCounts> counts;
  private final ObjectProvider<ConsultationPart> parts;
  private final ObjectProvider<QuestionPart> questionParts;
  private final Viewers viewers;
  private final HtmlTemplates templates;
  private final Messages messages;
  private final Clock clock;

  ConsultationPageRenderer(
      ConsultationService consultations,
      DocumentService documents,
      ObjectProvider<ParticipationCounts> counts,
      ObjectProvider<ConsultationPart> parts,
      ObjectProvider<QuestionPart> questionParts,
      Viewers viewers,
      HtmlTemplates templates,
      Messages messages,
      Clock clock) {
    this.consultations = consultations;
    this.documents = documents;
    this.counts = counts;
    this.parts = parts;
    this.questionParts = questionParts;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, Slug.fromPath(path.group(1), "consultation"));
    var language = LanguageTag.forContent(request.locale());
    return new Content(
        consultation.title().inLanguage(language),
        description(consultation, language),
        StatelessHtml.wrap(CSS_CLASS, html(viewer, consultation, request.locale())));
  }

  String html(Viewer viewer, ConsultationDetails consultation, Locale locale) {
    return templates.render(
        "consultation/consultation.jte",
        Map.of(
            "messages",
            messages,
            "locale",
            locale,
            "page",
            loadPage(viewer, consultation, locale)));
  }

  private ConsultationPage loadPage(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    var id = consultation.id();
    var participationCounts = counts.getIfAvailable();
    var added = new EnumMap<ConsultationPart.Place, List<String>>(ConsultationPart.Place.class);
    parts
        .orderedStream()
        .forEach(
            part ->
                part.html(viewer, consultation, locale)
                    .ifPresent(
                        html ->
                            added.computeIfAbsent(part.place(), p -> new ArrayList<>()).add(html)));
    return new ConsultationPage(
        consultation,
        LanguageTag.forContent(locale),
        clock.instant(),
        participationCounts == null
            ? null
            : participationCounts.countByConsultation(List.of(id)).get(id),
        participationCounts == null ? Map.of() : participationCounts.countByQuestion(id),
        questionParts(viewer, consultation, locale),
        documents.list(id),
        consultations.listTimeline(id),
        consultation.questions().stream()
            .filter(question -> question.revision() > 1)
            .map(
                question ->
                    new RevisedQuestion(
                        question, consultations.listPreviousVersions(question.id())))
            .toList(),
        viewer.isSecretariatIn(id.scope()),
        added);
  }

  private Map<QuestionId, String> questionParts(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    var all = new HashMap<QuestionId, String>();
    questionParts
        .orderedStream()
        .forEach(
            part ->
                part.html(viewer, consultation, locale)
                    .forEach((question, html) -> all.merge(question, html, String::concat)));
    return all;
  }

  private static String description(ConsultationDetails consultation, LanguageTag language) {
    String text =
        consultation.summary().isEmpty()
            ? Markdown.toPlainText(consultation.background().inLanguage(language))
            : consultation.summary().inLanguage(language);
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= MAX_DESCRIPTION
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_DESCRIPTION - 1)) + "…";
  }
}
