package org.rapporteur.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.Fixtures;
import org.springframework.context.ApplicationContext;

/// Creates an empty consultation that is open for years.
final class BenchConsultation {

  private BenchConsultation() {}

  static ConsultationId open(ApplicationContext application, String slug, int questions) {
    var fixtures = application.getBean(Fixtures.class);
    var preparation = application.getBean(ConsultationDraftService.class);
    var secretariat = fixtures.aSecretariat();
    var id = preparation.create(secretariat, new Slug(slug), draft(questions));
    int version = application.getBean(ConsultationService.class).get(id).version();
    preparation.announce(fixtures.again(secretariat), id, version);
    return id;
  }

  private static ConsultationDraft draft(int questions) {
    var now = Instant.now();
    return new ConsultationDraft(
        new ConsultationTexts(
            english("Bench"),
            english("To be measured"),
            LocalizedText.empty(),
            LocalizedText.empty(),
            Mandate.NONE),
        new Schedule(
            now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(3650)), ZoneOffset.UTC),
        Terms.forEveryone(ReviewTiming.AFTER, new TreeSet<>(List.of(LanguageTag.ENGLISH))),
        List.of(
            new SectionDraft(
                english("Questions"),
                IntStream.rangeClosed(1, questions)
                    .mapToObj(
                        n ->
                            new QuestionDraft(
                                english("Question " + n + "?"), LocalizedText.empty()))
                    .toList())));
  }

  private static LocalizedText english(String text) {
    return LocalizedText.fromText(LanguageTag.ENGLISH, text);
  }
}
