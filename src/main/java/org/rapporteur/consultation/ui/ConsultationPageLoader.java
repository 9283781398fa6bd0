package org.rapporteur.consultation.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.consultation.part.ParticipationCounts;
import org.rapporteur.consultation.part.QuestionPart;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.ui.ConsultationPage.RevisedQuestion;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Loads the data of a consultation's page, including the parts of other modules.
@Component
class ConsultationPageLoader {

  private final ConsultationService consultations;
  private final DocumentService documents;
  private final ObjectProvider<ParticipationCounts> counts;
  private final ObjectProvider<ConsultationPart> consultationParts;
  private final ObjectProvider<QuestionPart> questionParts;
  private final Clock clock;

  ConsultationPageLoader(
      ConsultationService consultations,
      DocumentService documents,
      ObjectProvider<ParticipationCounts> counts,
      ObjectProvider<ConsultationPart> consultationParts,
      ObjectProvider<QuestionPart> questionParts,
      Clock clock) {
    this.consultations = consultations;
    this.documents = documents;
    this.counts = counts;
    this.consultationParts = consultationParts;
    this.questionParts = questionParts;
    this.clock = clock;
  }

  ConsultationPage load(Viewer viewer, ConsultationDetails consultation, Locale locale) {
    var id = consultation.id();
    return new ConsultationPage(
        consultation,
        LanguageTag.forContent(locale),
        clock.instant(),
        countParticipation(id),
        new ConsultationPage.Parts(
            renderConsultationParts(viewer, consultation, locale),
            renderQuestionParts(viewer, consultation, locale)),
        documents.list(id),
        new ConsultationPage.History(
            consultations.listTimeline(id), listRevisedQuestions(consultation)),
        viewer.isSecretariatIn(id.scope()));
  }

  private ConsultationPage.ParticipationFigures countParticipation(ConsultationId id) {
    var available = counts.getIfAvailable();
    return available == null
        ? ConsultationPage.ParticipationFigures.UNKNOWN
        : new ConsultationPage.ParticipationFigures(
            available.countByConsultation(List.of(id)).get(id), available.countByQuestion(id));
  }

  private Map<ConsultationPart.Place, List<String>> renderConsultationParts(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    var partsByPlace =
        new EnumMap<ConsultationPart.Place, List<String>>(ConsultationPart.Place.class);
    for (var part : consultationParts.orderedStream().toList()) {
      var html = part.renderHtml(viewer, consultation, locale);
      if (html.isPresent()) {
        partsByPlace.computeIfAbsent(part.place(), place -> new ArrayList<>()).add(html.get());
      }
    }
    return partsByPlace;
  }

  private Map<QuestionId, String> renderQuestionParts(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    var partsByQuestion = new HashMap<QuestionId, String>();
    for (var part : questionParts.orderedStream().toList()) {
      part.renderHtml(viewer, consultation, locale)
          .forEach((question, html) -> partsByQuestion.merge(question, html, String::concat));
    }
    return partsByQuestion;
  }

  private List<RevisedQuestion> listRevisedQuestions(ConsultationDetails consultation) {
    return consultation.questions().stream()
        .filter(question -> question.revision() > 1)
        .map(
            question ->
                new RevisedQuestion(question, consultations.listPreviousVersions(question.id())))
        .toList();
  }
}
