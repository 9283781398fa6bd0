package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;

/// A consultation; in a list without its questions.
@Schema(name = "Consultation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsultationJson(
    String slug,
    Map<String, String> title,
    @Nullable Map<String, String> summary,
    String phase,
    @Nullable Instant opensAt,
    @Nullable Instant closesAt,
    @Nullable Instant reportedAt,
    List<String> languages,
    int maxLength,
    @Nullable Boolean sample,
    int comments,
    @Nullable List<Question> questions) {

  @Schema(name = "Question")
  record Question(int number, Map<String, String> title, int comments) {}

  @Schema(name = "ConsultationList")
  record Page(List<ConsultationJson> items) {}

  static ConsultationJson listed(ConsultationDetails consultation, int comments) {
    return of(consultation, comments, null);
  }

  static ConsultationJson whole(
      ConsultationDetails consultation, Map<Integer, Integer> commentsByQuestion) {
    var questions =
        consultation.questions().stream()
            .map(
                q ->
                    new Question(
                        q.number(),
                        versions(q.title()),
                        commentsByQuestion.getOrDefault(q.number(), 0)))
            .toList();
    return of(consultation, questions.stream().mapToInt(Question::comments).sum(), questions);
  }

  private static ConsultationJson of(
      ConsultationDetails consultation, int comments, @Nullable List<Question> questions) {
    return new ConsultationJson(
        consultation.slug().value(),
        versions(consultation.title()),
        consultation.summary().isEmpty() ? null : versions(consultation.summary()),
        Codes.of(consultation.phase()),
        consultation.schedule().opensAt(),
        consultation.schedule().closesAt(),
        consultation.reportedAt(),
        consultation.terms().languages().stream().map(LanguageTag::value).toList(),
        consultation.terms().maxLength(),
        consultation.sample() ? Boolean.TRUE : null,
        comments,
        questions);
  }

  private static Map<String, String> versions(LocalizedText text) {
    var versions = new LinkedHashMap<String, String>();
    text.versions().forEach((language, words) -> versions.put(language.value(), words));
    return versions;
  }
}
