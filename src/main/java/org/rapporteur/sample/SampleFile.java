package org.rapporteur.sample;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// A file with one sample consultation. The first lines of `continuation.yaml` describe the format.
record SampleFile(SampleNode root) {

  static SampleFile load(String name) {
    return new SampleFile(SampleNode.load(name));
  }

  Slug slug() {
    return new Slug(consultation().getText("slug"));
  }

  Instant opensAt(Instant loadTime) {
    return loadTime.plus(consultation().getOffset("opens"));
  }

  Instant closesAt(Instant loadTime) {
    return loadTime.plus(consultation().getOffset("closes"));
  }

  boolean isReviewedBeforePublication() {
    return consultation().getText("moderation").equals("PRE");
  }

  List<SampleNode> contributors() {
    return root.listNodes("contributors");
  }

  List<SampleNode> delegations() {
    return root.listNodes("delegations");
  }

  List<SampleNode> comments() {
    return root.listNodes("comments");
  }

  /// Formal submissions of delegations.
  List<SampleNode> submissions() {
    return root.listNodes("submissions");
  }

  List<SampleNode> positions() {
    return root.listNodes("positions");
  }

  List<SampleNode> flags() {
    return root.listNodes("flags");
  }

  List<SampleNode> decisions() {
    return root.listNodes("decisions");
  }

  ConsultationDraft toDraft(Instant loadTime) {
    var consultation = consultation();
    var mandate = consultation.getNode("mandate");
    return new ConsultationDraft(
        new ConsultationTexts(
            consultation.getLocalizedText("title"),
            consultation.getLocalizedText("summary"),
            consultation.getLocalizedText("background"),
            consultation.getLocalizedText("convener"),
            new Mandate(
                mandate.getLocalizedText("quote"),
                mandate.getLocalizedText("source"),
                mandate.getTextOrNull("link"))),
        new Schedule(
            opensAt(loadTime), closesAt(loadTime), ZoneId.of(consultation.getText("timeZone"))),
        Terms.forEveryone(
            isReviewedBeforePublication() ? ReviewTiming.BEFORE : ReviewTiming.AFTER, languages()),
        consultation.listNodes("sections").stream().map(SampleFile::sectionDraft).toList());
  }

  /// Returns the moderation policy. Points below another point, such as 3.4, are grounds for
  /// removal.
  List<PolicyPoint> policy() {
    return consultation().listNodes("policy").stream()
        .map(
            point ->
                new PolicyPoint(
                    point.getText("point"),
                    point.getText("point").contains("."),
                    point.getLocalizedText("title"),
                    point.getLocalizedText("text")))
        .toList();
  }

  /// Returns the number of the policy point that publishes the comments without a decision in the
  /// file.
  String publishingPoint() {
    return policy().stream().filter(point -> !point.isGround()).findFirst().orElseThrow().number();
  }

  private SortedSet<LanguageTag> languages() {
    var languages =
        new TreeSet<LanguageTag>(consultation().getLocalizedText("title").versions().keySet());
    comments().forEach(comment -> languages.add(comment.getLanguage("language")));
    return languages;
  }

  SampleNode consultation() {
    return root.getNode("consultation");
  }

  private static SectionDraft sectionDraft(SampleNode section) {
    return new SectionDraft(
        section.getLocalizedText("title"),
        section.listNodes("questions").stream()
            .map(
                question ->
                    new QuestionDraft(
                        question.getLocalizedText("title"),
                        question.getLocalizedText("background"),
                        question.has("scale") ? scale(question.getNode("scale")) : null))
            .toList());
  }

  private static QuestionScale scale(SampleNode words) {
    return new QuestionScale(
        Arrays.stream(ScaleChoice.values())
            .collect(
                Collectors.toMap(
                    Function.identity(), choice -> words.getLocalizedText(choice.name()))));
  }
}
