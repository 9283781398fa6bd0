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

/// A consultation. In lists, `questions` is null.
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
    @Nullable List<QuestionJson> questions) {

  @Schema(name = "Question")
  record QuestionJson(int number, Map<String, String> title, int comments) {}

  @Schema(name = "ConsultationList")
  record ConsultationListJson(List<ConsultationJson> items) {}

  static ConsultationJson forList(ConsultationDetails consultation, int comments) {
    return from(consultation, comments, null);
  }

  static ConsultationJson full(
      ConsultationDetails consultation, Map<Integer, Integer> commentsByQuestion) {
    var questions =
        consultation.questions().stream()
            .map(
                q ->
                    new QuestionJson(
                        q.number(),
                        byLanguage(q.title()),
                        commentsByQuestion.getOrDefault(q.number(), 0)))
            .toList();
    return from(consultation, questions.stream().mapToInt(QuestionJson::comments).sum(), questions);
  }

  private static ConsultationJson from(
      ConsultationDetails consultation, int comments, @Nullable List<QuestionJson> questions) {
    return new ConsultationJson(
        consultation.slug().value(),
        byLanguage(consultation.title()),
        consultation.summary().isEmpty() ? null : byLanguage(consultation.summary()),
        ApiCodes.codeFor(consultation.phase()),
        consultation.schedule().opensAt(),
        consultation.schedule().closesAt(),
        consultation.reportedAt(),
        consultation.terms().languages().stream().map(LanguageTag::value).toList(),
        consultation.terms().maxLength(),
        consultation.sample() ? Boolean.TRUE : null,
        comments,
        questions);
  }

  private static Map<String, String> byLanguage(LocalizedText text) {
    var versions = new LinkedHashMap<String, String>();
    text.versions().forEach((language, words) -> versions.put(language.value(), words));
    return versions;
  }
}
