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
import org.rapporteur.consultation.terms.Review;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.words.ConsultationWords;
import org.rapporteur.consultation.words.Mandate;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/// A sample consultation as its file tells it; the file's first lines say how.
record SampleFile(SampleNode root) {

  static SampleFile read(String name) {
    try (var in = new ClassPathResource("sample/" + name + ".yaml").getInputStream()) {
      return new SampleFile(SampleNode.of(new Yaml().load(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("The sample " + name, e);
    }
  }

  Slug slug() {
    return new Slug(consultation().text("slug"));
  }

  Instant opens(Instant loading) {
    return loading.plus(consultation().offset("opens"));
  }

  Instant closes(Instant loading) {
    return loading.plus(consultation().offset("closes"));
  }

  boolean reviewsBefore() {
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

  ConsultationDraft draft(Instant loading) {
    var asked = consultation();
    var mandate = asked.node("mandate");
    return new ConsultationDraft(
        new ConsultationWords(
            asked.localized("title"),
            asked.localized("summary"),
            asked.localized("background"),
            asked.localized("convener"),
            new Mandate(
                mandate.localized("quote"),
                mandate.localized("source"),
                mandate.textOrNull("link"))),
        new Schedule(opens(loading), closes(loading), ZoneId.of(asked.text("timeZone"))),
        new Terms(
            reviewsBefore() ? Review.BEFORE : Review.AFTER,
            Participation.EVERYONE,
            languages(),
            Terms.USUAL_LENGTH,
            Terms.USUAL_EDIT_MINUTES),
        asked.nodes("sections").stream().map(SampleFile::section).toList());
  }

  /// Points below another one are grounds to remove a comment.
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

  private static SectionDraft section(SampleNode section) {
    return new SectionDraft(
        section.localized("title"),
        section.nodes("questions").stream()
            .map(question -> new QuestionDraft(question.localized("title"), backgroundOf(question)))
            .toList());
  }

  private static LocalizedText backgroundOf(SampleNode question) {
    return question.localized("background");
  }
}
