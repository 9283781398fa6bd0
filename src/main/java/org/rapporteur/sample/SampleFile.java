package org.rapporteur.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.question.SectionDraft;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.Participation;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.words.ConsultationTexts;
import org.rapporteur.consultation.words.Mandate;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/// A sample consultation; the first lines of the file describe the format.
record SampleFile(SampleNode root) {

  static SampleFile load(String name) {
    try (var in = new ClassPathResource("sample/" + name + ".yaml").getInputStream()) {
      return new SampleFile(SampleNode.fromYaml(new Yaml().load(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("The sample " + name, e);
    }
  }

  Slug slug() {
    return new Slug(consultation().text("slug"));
  }

  Instant opensAt(Instant loadTime) {
    return loadTime.plus(consultation().offset("opens"));
  }

  Instant closesAt(Instant loadTime) {
    return loadTime.plus(consultation().offset("closes"));
  }

  boolean isPreModerated() {
    return consultation().text("moderation").equals("PRE");
  }

  List<SampleNode> contributors() {
    return root.nodes("contributors");
  }

  List<SampleNode> delegations() {
    return root.nodes("delegations");
  }

  List<SampleNode> comments() {
    return root.nodes("comments");
  }

  List<SampleNode> positions() {
    return root.nodes("positions");
  }

  List<SampleNode> flags() {
    return root.nodes("flags");
  }

  List<SampleNode> decisions() {
    return root.nodes("decisions");
  }

  ConsultationDraft toDraft(Instant loadTime) {
    var consultationNode = consultation();
    var mandate = consultationNode.node("mandate");
    return new ConsultationDraft(
        new ConsultationTexts(
            consultationNode.localized("title"),
            consultationNode.localized("summary"),
            consultationNode.localized("background"),
            consultationNode.localized("convener"),
            new Mandate(
                mandate.localized("quote"),
                mandate.localized("source"),
                mandate.textOrNull("link"))),
        new Schedule(
            opensAt(loadTime), closesAt(loadTime), ZoneId.of(consultationNode.text("timeZone"))),
        new Terms(
            isPreModerated() ? ReviewTiming.BEFORE : ReviewTiming.AFTER,
            Participation.EVERYONE,
            languages(),
            Terms.DEFAULT_LENGTH,
            Terms.DEFAULT_EDIT_MINUTES),
        consultationNode.nodes("sections").stream().map(SampleFile::sectionDraft).toList());
  }

  /// Points below another point are grounds for removal.
  List<PolicyPoint> policy() {
    return consultation().nodes("policy").stream()
        .map(
            point ->
                new PolicyPoint(
                    point.text("point"),
                    point.text("point").contains("."),
                    point.localized("title"),
                    point.localized("text")))
        .toList();
  }

  private TreeSet<LanguageTag> languages() {
    var languages = new TreeSet<LanguageTag>(consultation().localized("title").versions().keySet());
    comments().forEach(comment -> languages.add(comment.language("language")));
    return languages;
  }

  private SampleNode consultation() {
    return root.node("consultation");
  }

  private static SectionDraft sectionDraft(SampleNode section) {
    return new SectionDraft(
        section.localized("title"),
        section.nodes("questions").stream()
            .map(question -> new QuestionDraft(question.localized("title"), background(question)))
            .toList());
  }

  private static LocalizedText background(SampleNode question) {
    return question.localized("background");
  }
}
