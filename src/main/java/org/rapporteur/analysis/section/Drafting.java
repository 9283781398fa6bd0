package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.ConceptWeights;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.analysis.wording.Counting;
import org.rapporteur.analysis.wording.Glosses;
import org.rapporteur.analysis.wording.Wording;
import org.rapporteur.analysis.written.WrittenSummary;
import org.rapporteur.shared.Messages;

/// Drafts the document in the manner of a synthesis paper of the United Nations Secretariat:
/// mandate, process and participation, then question by question, and a summary before all of it.
public final class Drafting {

  private Drafting() {}

  /// Progress counts questions. The draft is in the language of the consultation's facts.
  public static Draft draft(
      Material material, Findings findings, Glosses glosses, Messages messages, Progress progress) {
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
    var quotes = new Quotes(findings.reading().statements(), material);
    var speech = new ReportedSpeech(material, writer, wording, quotes, glosses);
    var concepts = new HashMap<Integer, ConceptWeights>();
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
        var ofQuestion = new ConceptWeights(question, material, findings, glosses);
        concepts.put(question.number(), ofQuestion);
        write(part, speech, ofQuestion);
      }
      progress.reached(++done, material.questions().size());
    }
    new CrossCuttingSection(findings.crossCutting(), quotes, speech, paragraphs).write();
    new OpinionSections(findings.opinions(), material, writer, wording, speech, paragraphs).write();
    new SummarySection(paragraphs, material, findings, quotes, speech, concepts, wording).write();
    return paragraphs.draft();
  }

  /// Names the speaker of a comment as sentences do.
  public static String speaker(SourceComment comment, Material material, Messages messages) {
    var wording = new Wording(messages, material.facts().language());
    var writer =
        new SentenceWriter(material, new Counting(material, List.of(), List.of()), wording);
    var quotes = new Quotes(List.of(), material);
    return new ReportedSpeech(material, writer, wording, quotes, Glosses.NONE).speaker(comment);
  }

  /// Replaces the summary with that of a language model, if it wrote one for each question. The
  /// first paragraph, on participation, stays.
  public static Draft withSummary(Draft draft, List<WrittenSummary> summaries, Material material) {
    var first = draft.sections().isEmpty() ? null : draft.sections().getFirst();
    long questions =
        draft.sections().stream()
            .flatMap(section -> Stream.ofNullable(section.question()))
            .distinct()
            .count();
    if (first == null || first.kind() != SectionKind.SUMMARY || summaries.size() < questions) {
      return draft;
    }
    var paragraphs = new ArrayList<>(first.paragraphs().subList(0, 1));
    int number = paragraphs.getFirst().number();
    for (var summary : summaries) {
      var sentences =
          summary.sentences().stream().map(one -> summarize(one, draft, material)).toList();
      paragraphs.add(new DraftParagraph(++number, null, null, sentences));
    }
    var sections = new ArrayList<>(draft.sections());
    sections.set(
        0,
        new DraftSection(
            first.kind(), first.level(), first.title(), first.question(), null, paragraphs));
    return new Draft(sections);
  }

  /// Cites what the paragraphs that it summarizes cite for their content.
  private static DraftSentence summarize(
      WrittenSummary.Sentence sentence, Draft draft, Material material) {
    var citations = new TreeMap<Integer, CitationRef>();
    draft
        .body()
        .filter(paragraph -> sentence.paragraphs().contains(paragraph.number()))
        .flatMap(paragraph -> paragraph.sentences().stream())
        .filter(one -> one.kind().carries() == SentenceKind.Carries.CITED)
        .flatMap(one -> one.citations().stream())
        .forEach(
            one ->
                citations.putIfAbsent(
                    one.comment(), new CitationRef(one.comment(), one.revision(), null)));
    return Marks.quoting(
        new DraftSentence(
            sentence.text(),
            SentenceKind.MODEL,
            List.copyOf(citations.values()),
            List.of(),
            List.of(),
            null),
        RevisionTexts.of(material));
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

  private static void write(QuestionDraft part, ReportedSpeech speech, ConceptWeights concepts) {
    var terms = new TermSections(part);
    var sections = new QuestionSections(part, speech, terms, concepts);
    var positions = part.findings().positionsOn(part.question());
    var positionSections = new PositionSections(part, speech);
    part.overview();
    part.section(
        SectionKind.CONVERGENCE,
        join(sections.agreement(), positions.map(positionSections::agreement).orElse(List.of())));
    sections.themes();
    sections.remainder();
    terms.write();
    part.section(
        SectionKind.DIVERGENCE,
        join(
            sections.differences(),
            positions.map(positionSections::differences).orElse(List.of())));
    positions.ifPresent(found -> new MinoritySections(part, speech).write(found));
    part.section(SectionKind.PROPOSALS, sections.proposals());
    part.section(SectionKind.CAMPAIGNS, new CampaignSentences(part, speech).paragraphs());
  }

  private static List<DraftParagraph> join(List<DraftParagraph> some, List<DraftParagraph> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
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
