package org.rapporteur.consultation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;

/// Builds a complete draft in English; a test changes only the parts it needs.
public final class DraftBuilder {

  private String title = "Financing access in rural districts";
  private @Nullable Instant opensAt;
  private @Nullable Instant closesAt;
  private List<SectionDraft> sections = new ArrayList<>();

  private DraftBuilder() {}

  /// Creates a draft with one question and the given opening and closing times.
  public static DraftBuilder aDraft(Instant opensAt, Instant closesAt) {
    return anUnfinishedDraft()
        .withTimes(opensAt, closesAt)
        .addSection("", "Which funds have reached your district?");
  }

  /// Creates a draft with only a title.
  public static DraftBuilder anUnfinishedDraft() {
    return new DraftBuilder();
  }

  public DraftBuilder withTitle(String title) {
    this.title = title;
    return this;
  }

  public DraftBuilder withTimes(@Nullable Instant opensAt, @Nullable Instant closesAt) {
    this.opensAt = opensAt;
    this.closesAt = closesAt;
    return this;
  }

  /// Adds a section with these questions.
  public DraftBuilder addSection(String section, String... questions) {
    sections.add(
        new SectionDraft(
            english(section), Arrays.stream(questions).map(DraftBuilder::createQuestion).toList()));
    return this;
  }

  public ConsultationDraft build() {
    return new ConsultationDraft(
        createTexts(title),
        new Schedule(opensAt, closesAt, ZoneId.of("UTC")),
        Terms.forEveryone(ReviewTiming.AFTER, new TreeSet<>(List.of(LanguageTag.ENGLISH))),
        List.copyOf(sections));
  }

  public static ConsultationTexts createTexts(String title) {
    return new ConsultationTexts(
        english(title),
        english("What has worked, and what has not."),
        english("Some background."),
        english("A secretariat"),
        Mandate.NONE);
  }

  public static QuestionDraft createQuestion(String title) {
    return new QuestionDraft(english(title), LocalizedText.empty());
  }

  private static LocalizedText english(String text) {
    return LocalizedText.fromText(LanguageTag.ENGLISH, text);
  }
}
