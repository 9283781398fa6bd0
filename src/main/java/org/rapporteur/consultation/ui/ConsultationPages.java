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
import org.rapporteur.consultation.ui.ReadConsultation.RevisedQuestion;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.FirstPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Draws the page of a consultation, once for the page as delivered and the live view.
@Component
class ConsultationPages implements FirstPage {

  static final String KIND = "page-consultation";

  /// What search engines show of a description.
  private static final int DESCRIPTION = 300;

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/?");

  private final ConsultationService consultations;
  private final DocumentService documents;
  private final ObjectProvider<ParticipationCounts> counts;
  private final ObjectProvider<ConsultationPart> parts;
  private final ObjectProvider<QuestionPart> questionParts;
  private final Viewers viewers;
  private final Templates templates;
  private final Messages messages;
  private final Clock clock;

  ConsultationPages(
      ConsultationService consultations,
      DocumentService documents,
      ObjectProvider<ParticipationCounts> counts,
      ObjectProvider<ConsultationPart> parts,
      ObjectProvider<QuestionPart> questionParts,
      Viewers viewers,
      Templates templates,
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
  public Optional<Content> at(Request request) {
    return request.parts(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, Slug.inAddress(path.group(1), "consultation"));
    var language = new LanguageTag(request.locale().getLanguage());
    return new Content(
        consultation.title().in(language),
        description(consultation, language),
        DeliveredHtml.block(KIND, html(viewer, consultation, request.locale())));
  }

  String html(Viewer viewer, ConsultationDetails consultation, Locale locale) {
    return templates.html(
        "consultation/consultation.jte",
        Map.of("messages", messages, "locale", locale, "page", read(viewer, consultation, locale)));
  }

  private ReadConsultation read(Viewer viewer, ConsultationDetails consultation, Locale locale) {
    var id = consultation.id();
    var counted = counts.getIfAvailable();
    var added = new EnumMap<ConsultationPart.Place, List<String>>(ConsultationPart.Place.class);
    parts
        .orderedStream()
        .forEach(
            part ->
                part.html(viewer, consultation, locale)
                    .ifPresent(
                        html ->
                            added.computeIfAbsent(part.place(), p -> new ArrayList<>()).add(html)));
    return new ReadConsultation(
        consultation,
        new LanguageTag(locale.getLanguage()),
        clock.instant(),
        counted == null ? null : counted.of(List.of(id)).get(id),
        counted == null ? Map.of() : counted.commentsByQuestion(id),
        questionParts(viewer, consultation, locale),
        documents.of(id),
        consultations.timeline(id),
        consultation.questions().stream()
            .filter(question -> question.revision() > 1)
            .map(question -> new RevisedQuestion(question, consultations.earlier(question.id())))
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
            ? Markdown.toPlainText(consultation.background().in(language))
            : consultation.summary().in(language);
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= DESCRIPTION
        ? line
        : line.substring(0, line.offsetByCodePoints(0, DESCRIPTION - 1)) + "…";
  }
}
