package org.rapporteur.synthesis.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.ConsultationFacts;
import org.rapporteur.analysis.material.OwnText;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.material.Receipt;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.analysis.material.SourceText;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.snapshot.CitableText;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.DevelopmentStatus;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.language.TextSpan;
import org.springframework.stereotype.Component;

/// Converts what the product stores to what the engine reads.
@Component
class SnapshotConversion {

  private final Countries countries;

  SnapshotConversion(Countries countries) {
    this.countries = countries;
  }

  static QuestionFacts convert(QuestionDetails question) {
    var scale = question.scale();
    return new QuestionFacts(
        question.number(),
        question.title().inLanguage(CurrentMaterial.LANGUAGE),
        scale == null ? Map.of() : scale.inLanguage(CurrentMaterial.LANGUAGE));
  }

  static ConsultationFacts convert(ConsultationDetails consultation, List<OwnText> ownTexts) {
    var mandate = consultation.mandate();
    var schedule = consultation.schedule();
    String quote = mandate.quote().inLanguage(CurrentMaterial.LANGUAGE);
    return new ConsultationFacts(
        consultation.title().inLanguage(CurrentMaterial.LANGUAGE),
        quote.isBlank() ? null : quote,
        mandate.link(),
        present(schedule.opensAt(), consultation),
        present(schedule.closesAt(), consultation),
        CurrentMaterial.LANGUAGE,
        ownTexts);
  }

  private static Instant present(@Nullable Instant time, ConsultationDetails consultation) {
    if (time == null) {
      throw new IllegalStateException("No times are set for " + consultation.slug());
    }
    return time;
  }

  SourceComment convert(DiscussionSnapshotSql.SnapshotComment comment) {
    return new SourceComment(
        comment.number(),
        comment.revision(),
        comment.question(),
        comment.parent(),
        convert(comment.text()),
        comment.language(),
        new SourceContributor(
            comment.contributor(),
            comment.delegation(),
            comment.speaker(),
            comment.group().name(),
            region(comment.region()),
            development(comment)),
        new Receipt(comment.receivedAt(), comment.salt(), comment.official()));
  }

  private static SourceText convert(CitableText text) {
    return new SourceText(
        text.text(),
        text.documents().stream()
            .map(
                document ->
                    new SourceText.AttachedDocument(
                        document.name(), new TextSpan(document.start(), document.end())))
            .toList());
  }

  static SourcePosition convert(DiscussionSnapshotSql.SnapshotPosition position) {
    return new SourcePosition(
        position.comment(),
        position.contributor(),
        position.group().name(),
        region(position.region()),
        position.agrees());
  }

  private static @Nullable String region(Region region) {
    return region == Region.NONE ? null : region.name();
  }

  private Set<String> development(DiscussionSnapshotSql.SnapshotComment comment) {
    return countries.developmentOf(comment.group(), comment.country()).stream()
        .map(DevelopmentStatus::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
