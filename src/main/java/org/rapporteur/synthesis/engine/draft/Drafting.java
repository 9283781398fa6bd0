package org.rapporteur.synthesis.engine.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.engine.stances.CodedTheme;
import org.springframework.modulith.NamedInterface;

/// Drafts the document in the manner of a synthesis paper of the United Nations Secretariat:
/// mandate, process and participation, then question by question, and a summary before all of it.
@NamedInterface("draft")
public final class Drafting {

  private Drafting() {}

  /// Progress counts questions. The draft is in the language of the consultation's facts.
  public static Draft draft(
      Material material, Findings findings, Messages messages, Progress progress) {
    var wording = new Wording(messages, material.facts().language());
    var paragraphs = new Paragraphs(wording);
    if (material.contributions().isEmpty()) {
      return paragraphs.draft();
    }
    var writer =
        new SentenceWriter(
            material, new Counting(material, findings.opinions(), findings.codings()), wording);
    new ParticipationSections(material, findings, writer, wording, paragraphs).write();
    var accounts = findings.terms(material);
    var quotes = new Quotes(findings);
    findings.opinions().stream()
        .flatMap(group -> group.views().stream())
        .forEach(view -> quotes.reserve(view.comment()));
    var parts = new ArrayList<QuestionDraft>();
    int done = 0;
    for (var question : material.questions()) {
      if (!material.contributionsOn(question.number()).isEmpty()) {
        paragraphs.heading(SectionKind.QUESTION, 1, title(question, wording), question.number());
        var part =
            new QuestionDraft(
                question.number(),
                material,
                findings,
                findings.evidence().ordered(material, findings.themesOf(question.number())),
                accounts.stream().filter(of -> of.isOn(question.number())).findFirst(),
                quotes,
                writer,
                wording,
                paragraphs);
        parts.add(part);
        write(part);
      }
      progress.reached(++done, material.questions().size());
    }
    new OpinionSections(findings.opinions(), material, writer, wording, quotes, paragraphs).write();
    new UntoldVoices(material, findings, parts, quotes, paragraphs).write();
    new SummarySection(paragraphs).write();
    return paragraphs.draft();
  }

  /// The paragraph on one coding, for a draft that is there already; empty where nothing of it may
  /// be read any more.
  public static List<DraftSentence> stances(
      Material material, CodedTheme coding, Messages messages) {
    var wording = new Wording(messages, material.facts().language());
    var counting = new Counting(material, List.of(), List.of(coding));
    return new StanceSentences(material, new SentenceWriter(material, counting, wording), wording)
        .of(coding);
  }

  /// A sentence is quoted once, and where it says most: beside the positions on it, as a proposal,
  /// and only then among the rest.
  private static void write(QuestionDraft part) {
    var positions = part.findings().positionsOn(part.question());
    positions.ifPresent(found -> found.shown().forEach(part.quotes()::reserve));
    var voices = new VoiceSections(part);
    var terms = new TermSections(part);
    new ThemeSections(part, terms).write();
    terms.write();
    positions.ifPresent(new PositionSections(part)::write);
    positions.ifPresent(new MinoritySections(part)::write);
    voices.write();
  }

  /// A question that has no words but its number is not called by it twice.
  private static String title(QuestionFacts question, Wording wording) {
    String title =
        wording.title(
            SectionKind.QUESTION, Map.of("question", question.number(), "title", question.title()));
    String number = wording.sentence("question", Map.of("question", question.number()));
    return question.title().equals(number) ? number : title;
  }
}
