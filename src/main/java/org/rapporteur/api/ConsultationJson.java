package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.DocumentDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.SectionDetails;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.consultation.timeline.TimelineEvent;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;

/// A consultation. In a list of consultations, all components after `comments` are null. The
/// components are flat, because they are the fields of the published JSON.
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
    @Nullable Map<String, String> background,
    @Nullable Map<String, String> convener,
    @Nullable MandateJson mandate,
    @Nullable TermsJson terms,
    @Nullable List<SectionJson> sections,
    @Nullable List<QuestionJson> questions,
    @Nullable List<DocumentJson> documents,
    @Nullable List<EventJson> timeline) {

  @Schema(name = "Question")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record QuestionJson(
      int number,
      Map<String, String> title,
      @Nullable Map<String, String> text,
      @Nullable Map<String, Map<String, String>> scale,
      int comments) {

    static QuestionJson from(QuestionDetails question, int comments) {
      return new QuestionJson(
          question.number(),
          byLanguage(question.title()),
          byLanguageIfAny(question.background()),
          wordsByChoice(question.scale()),
          comments);
    }

    private static @Nullable Map<String, Map<String, String>> wordsByChoice(
        @Nullable QuestionScale scale) {
      if (scale == null) {
        return null;
      }
      var words = new LinkedHashMap<String, Map<String, String>>();
      scale.words().forEach((choice, text) -> words.put(choice.code(), byLanguage(text)));
      return words;
    }
  }

  @Schema(name = "ConsultationList")
  record ConsultationListJson(List<ConsultationJson> items) {}

  @Schema(name = "Mandate")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MandateJson(
      @Nullable Map<String, String> quote,
      @Nullable Map<String, String> source,
      @Nullable String link) {

    static @Nullable MandateJson from(Mandate mandate) {
      return mandate.equals(Mandate.NONE)
          ? null
          : new MandateJson(
              byLanguageIfAny(mandate.quote()), byLanguageIfAny(mandate.source()), mandate.link());
    }
  }

  @Schema(name = "Terms")
  record TermsJson(String participation, String review, int editMinutes) {

    static TermsJson from(Terms terms) {
      return new TermsJson(
          ApiCodes.codeFor(terms.participation()),
          ApiCodes.codeFor(terms.review()),
          terms.editMinutes());
    }
  }

  /// A section with the numbers of its questions.
  @Schema(name = "Section")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SectionJson(@Nullable Map<String, String> title, List<Integer> questions) {

    static SectionJson from(SectionDetails section) {
      return new SectionJson(
          byLanguageIfAny(section.title()),
          section.questions().stream().map(QuestionDetails::number).toList());
    }
  }

  @Schema(name = "Document")
  record DocumentJson(
      String name, String mediaType, long size, String language, Instant addedAt, String url) {

    static DocumentJson from(DocumentDetails document) {
      return new DocumentJson(
          document.name(),
          document.type().mediaType(),
          document.size(),
          document.language().value(),
          document.addedAt(),
          document.link());
    }
  }

  @Schema(name = "Event")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EventJson(
      String kind,
      Instant at,
      @Nullable String reason,
      Map<String, String> facts,
      @Nullable Integer logNumber) {

    static EventJson from(TimelineEvent event) {
      return new EventJson(
          ApiCodes.codeFor(event.kind()),
          event.at(),
          event.reason(),
          event.facts(),
          event.logNumber());
    }
  }

  @Schema(name = "Policy")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PolicyJson(int version, @Nullable Instant createdAt, List<PolicyPointJson> points) {

    static PolicyJson from(Policy policy) {
      return new PolicyJson(
          policy.version(),
          policy.createdAt(),
          policy.points().stream().map(PolicyPointJson::from).toList());
    }
  }

  @Schema(name = "PolicyPoint")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PolicyPointJson(
      String number,
      Map<String, String> title,
      @Nullable Map<String, String> text,
      boolean ground) {

    static PolicyPointJson from(PolicyPoint point) {
      return new PolicyPointJson(
          point.number(),
          byLanguage(point.title()),
          byLanguageIfAny(point.text()),
          point.isGround());
    }
  }

  /// Creates the JSON of a consultation in a list, without its questions and documents.
  ///
  /// @param comments number of published comments
  static ConsultationJson forList(ConsultationDetails consultation, int comments) {
    return new ConsultationJson(
        consultation.slug().value(),
        byLanguage(consultation.title()),
        byLanguageIfAny(consultation.summary()),
        ApiCodes.codeFor(consultation.phase()),
        consultation.schedule().opensAt(),
        consultation.schedule().closesAt(),
        consultation.reportedAt(),
        consultation.terms().languages().stream().map(LanguageTag::value).toList(),
        consultation.terms().maxLength(),
        consultation.sample() ? Boolean.TRUE : null,
        comments,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /// Creates the full JSON of one consultation.
  ///
  /// @param commentsByQuestion number of published comments by number of the question
  static ConsultationJson from(
      ConsultationDetails consultation,
      Map<Integer, Integer> commentsByQuestion,
      List<DocumentDetails> documents,
      List<TimelineEvent> timeline) {
    var questions =
        consultation.questions().stream()
            .map(
                question ->
                    QuestionJson.from(
                        question, commentsByQuestion.getOrDefault(question.number(), 0)))
            .toList();
    var listed = forList(consultation, questions.stream().mapToInt(QuestionJson::comments).sum());
    return new ConsultationJson(
        listed.slug(),
        listed.title(),
        listed.summary(),
        listed.phase(),
        listed.opensAt(),
        listed.closesAt(),
        listed.reportedAt(),
        listed.languages(),
        listed.maxLength(),
        listed.sample(),
        listed.comments(),
        byLanguageIfAny(consultation.background()),
        byLanguageIfAny(consultation.convener()),
        MandateJson.from(consultation.mandate()),
        TermsJson.from(consultation.terms()),
        consultation.sections().stream().map(SectionJson::from).toList(),
        questions,
        documents.stream().map(DocumentJson::from).toList(),
        timeline.stream().map(EventJson::from).toList());
  }

  private static @Nullable Map<String, String> byLanguageIfAny(LocalizedText text) {
    return text.isEmpty() ? null : byLanguage(text);
  }

  private static Map<String, String> byLanguage(LocalizedText text) {
    var versions = new LinkedHashMap<String, String>();
    text.versions().forEach((language, translation) -> versions.put(language.value(), translation));
    return versions;
  }
}
