package org.rapporteur.synthesis;

import java.util.List;
import java.util.function.Predicate;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftCheck;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Problem;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Component;

/// Makes sentences of what an editor typed: their words, the published comments that they shall
/// cite in their current revision, and their footnotes.
@Component
class TypedSentences {

  private final DraftHeads heads;
  private final FindingRows findings;
  private final Messages messages;

  TypedSentences(DraftHeads heads, FindingRows findings, Messages messages) {
    this.heads = heads;
    this.findings = findings;
    this.messages = messages;
  }

  /// @param drafts as they were received
  List<DraftSentence> over(
      List<DraftSentence> old,
      List<SentenceDraft> drafts,
      ConsultationId consultation,
      Material material) {
    var statesItsCount = statesItsCount(consultation, material);
    var written = old;
    for (var draft : drafts) {
      written = written(written, draft, material, statesItsCount);
    }
    return written;
  }

  /// Of a paragraph that has none yet.
  static List<DraftSentence> first(SentenceDraft draft, Material material) {
    return written(List.of(), draft, material, alone -> false);
  }

  static void requirePublished(List<SentenceDraft> drafts, Material material) {
    drafts.forEach(draft -> draft.comments().forEach(comment -> citation(material, comment)));
  }

  private static List<DraftSentence> written(
      List<DraftSentence> old,
      SentenceDraft draft,
      Material material,
      Predicate<DraftSentence> statesItsCount) {
    Integer at = draft.at();
    String text = draft.text();
    var written = old;
    if (text != null) {
      written =
          at == null ? Rewriting.add(old, text) : Rewriting.rewrite(old, at, text, statesItsCount);
    }
    int place = at == null ? written.size() : at;
    for (int comment : draft.comments()) {
      written = Rewriting.cite(written, place, citation(material, comment));
    }
    String note = draft.footnote();
    return note == null ? written : Rewriting.note(written, place, note.isEmpty() ? null : note);
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

  /// As it may come in, each on one line.
  static SentenceDraft received(SentenceDraft draft) {
    String text = draft.text();
    String note = draft.footnote();
    var received =
        text == null
            ? draft
            : draft.saying(
                InputText.requireText("text", oneLine(text), EditingService.MAX_SENTENCE));
    return note == null
        ? received
        : received.noting(
            InputText.requireTextOrEmpty("footnote", oneLine(note), EditingService.MAX_FOOTNOTE));
  }

  private static String oneLine(String typed) {
    return typed.replace('\n', ' ');
  }
}
