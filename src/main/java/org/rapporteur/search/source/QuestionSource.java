package org.rapporteur.search.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.search.Kind;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.Matter;
import org.rapporteur.search.index.PublicMatter;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Markdown;
import org.springframework.stereotype.Component;

/// The questions of consultations that were announced, each in all its languages.
@Component
class QuestionSource implements DocumentSource {

  private final ConsultationService consultations;

  QuestionSource(ConsultationService consultations) {
    this.consultations = consultations;
  }

  @Override
  public Kind kind() {
    return Kind.QUESTION;
  }

  @Override
  public List<PublicMatter> read(Collection<Long> ids) {
    var read = new ArrayList<PublicMatter>();
    for (long id : ids) {
      consultations
          .find(new ConsultationId(id))
          .filter(consultation -> consultation.phase().isPublic())
          .ifPresent(
              consultation ->
                  consultation
                      .questions()
                      .forEach(question -> read.add(matter(consultation, question))));
    }
    return read;
  }

  @Override
  public List<Long> after(long id, int most) {
    return consultations.publicAfter(new ConsultationId(id), most).stream()
        .map(ConsultationId::value)
        .toList();
  }

  private static PublicMatter matter(ConsultationDetails consultation, QuestionDetails question) {
    var announced = consultation.announcedAt();
    return new PublicMatter(
        new Matter(Kind.QUESTION, consultation.id().value()),
        question.number(),
        consultation.id(),
        "Q" + question.number(),
        question.number(),
        question.number(),
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        announced == null ? Instant.EPOCH : announced,
        0,
        texts(question.title(), question.background()),
        null);
  }

  private static Map<String, String> texts(LocalizedText title, LocalizedText background) {
    var texts = new LinkedHashMap<String, String>();
    title.versions().forEach((language, text) -> texts.put(language.locale().getLanguage(), text));
    background
        .versions()
        .forEach(
            (language, text) ->
                texts.merge(
                    language.locale().getLanguage(),
                    Markdown.toPlainText(text),
                    (first, second) -> first + "\n" + second));
    return texts;
  }
}
