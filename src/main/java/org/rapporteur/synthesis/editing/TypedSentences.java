package org.rapporteur.synthesis.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.rapporteur.analysis.check.DraftCheck;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.finding.FindingRows;
import org.rapporteur.synthesis.finding.OpinionFinding;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.rapporteur.synthesis.writing.TypedSentence;
import org.springframework.stereotype.Component;

/// Makes sentences of what an editor typed: their words, the published comments that they shall
/// cite in their current revision, and their footnotes.
@Component
class TypedSentences {

  private final DraftHeads heads;
  private final FindingRows findings;
  private final SentenceSplitter splitter;
  private final Messages messages;

  TypedSentences(
      DraftHeads heads, FindingRows findings, SentenceSplitter splitter, Messages messages) {
    this.heads = heads;
    this.findings = findings;
    this.splitter = splitter;
    this.messages = messages;
  }

  /// Refuses a sentence or a footnote that is too long, and a paragraph without a sentence.
  ///
  /// @param old what the paragraph says in the draft
  List<TypedSentence> read(List<DraftSentence> old, ParagraphText text, LanguageTag language) {
    InputText.requireText("text", text.text(), EditingService.MAX_PARAGRAPH);
    return text.parse(old, words -> splitter.split(words, language)).stream()
        .map(TypedSentences::received)
        .toList();
  }

  private static TypedSentence received(TypedSentence sentence) {
    String note = sentence.footnote();
    return new TypedSentence(
        sentence.of(),
        InputText.requireText("text", sentence.text(), EditingService.MAX_SENTENCE),
        sentence.comments(),
        note == null
            ? null
            : InputText.requireText("footnote", oneLine(note), EditingService.MAX_FOOTNOTE),
        sentence.opens());
  }

  /// Of a paragraph that has none yet.
  static List<DraftSentence> first(List<TypedSentence> typed, Material material) {
    return sentences(List.of(), typed, material, alone -> false);
  }

  /// @param typed as it was read over the same sentences
  List<DraftSentence> sentences(
      List<DraftSentence> old,
      List<TypedSentence> typed,
      ConsultationId consultation,
      Material material) {
    return sentences(old, typed, material, statesItsCount(consultation, material));
  }

  private static List<DraftSentence> sentences(
      List<DraftSentence> old,
      List<TypedSentence> typed,
      Material material,
      Predicate<DraftSentence> statesItsCount) {
    var cited = new HashMap<Integer, CitationRef>();
    old.forEach(
        sentence -> sentence.citations().forEach(ref -> cited.putIfAbsent(ref.comment(), ref)));
    var written = new ArrayList<DraftSentence>();
    for (var sentence : typed) {
      Integer of = sentence.of();
      var one = of == null ? Rewriting.written(sentence.text()) : Rewriting.sentence(old, of);
      if (!one.text().equals(sentence.text())) {
        one = Rewriting.rewrite(one, sentence.text(), statesItsCount);
      }
      for (int comment : one.citedComments()) {
        if (!sentence.comments().contains(comment)) {
          one = Rewriting.uncite(one, comment);
        }
      }
      for (int comment : sentence.comments()) {
        var known = cited.get(comment);
        one = Rewriting.cite(one, known == null ? citation(material, comment) : known);
      }
      written.add(one.noting(sentence.footnote()));
    }
    return written;
  }

  /// Returns how the history names the change.
  static EditAct act(List<DraftSentence> before, List<DraftSentence> after) {
    var old = before.stream().map(DraftSentence::text).toList();
    var made = after.stream().map(DraftSentence::text).toList();
    if (!old.equals(made)) {
      return made.containsAll(old)
          ? EditAct.SENTENCE_ADDED
          : old.containsAll(made) ? EditAct.SENTENCE_REMOVED : EditAct.REWRITTEN;
    }
    var cited = before.stream().map(DraftSentence::citedComments).toList();
    var citing = after.stream().map(DraftSentence::citedComments).toList();
    if (cited.equals(citing)) {
      return EditAct.FOOTNOTE_CHANGED;
    }
    return IntStream.range(0, cited.size()).allMatch(i -> citing.get(i).containsAll(cited.get(i)))
        ? EditAct.CITED
        : EditAct.CITATION_REMOVED;
  }

  /// Whether a sentence states its one count in the words that the check looks for.
  private Predicate<DraftSentence> statesItsCount(ConsultationId consultation, Material material) {
    long draft = heads.head(consultation).orElseThrow().id();
    var opinions = findings.opinions(draft).stream().map(OpinionFinding::group).toList();
    var codings = findings.codings(draft);
    return alone ->
        DraftCheck.check(alone, opinions, codings, material, RevisionTexts.of(material), messages)
            .stream()
            .noneMatch(
                problem ->
                    problem.kind() == Problem.Kind.COUNT_NOT_EQUAL
                        && !problem.detail().contains("≠"));
  }

  private static CitationRef citation(Material material, int comment) {
    return material
        .comment(comment)
        .map(cited -> new CitationRef(comment, cited.revision(), null))
        .orElseThrow(() -> new NotFound("comment", "C" + comment));
  }

  private static String oneLine(String typed) {
    return typed.replace('\n', ' ');
  }
}
