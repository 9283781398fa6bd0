package org.rapporteur.synthesis;

import java.util.List;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.EditingService.Seen;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.springframework.stereotype.Service;

/// Moves a citation from one sentence of the latest draft to another.
@Service
public class EvidenceMoving {

  private final DraftWriter writer;
  private final CurrentMaterial current;
  private final ParagraphEdits edits;
  private final DraftChanges changes;
  private final Transactions transactions;

  EvidenceMoving(
      DraftWriter writer,
      CurrentMaterial current,
      ParagraphEdits edits,
      DraftChanges changes,
      Transactions transactions) {
    this.writer = writer;
    this.current = current;
    this.edits = edits;
    this.changes = changes;
    this.transactions = transactions;
  }

  /// A sentence of a paragraph as its editor saw it, from 1.
  public record Spot(Seen seen, int sentence) {}

  /// Within a paragraph it is one change; from one to another it is two, taken back one by one.
  public void move(Viewer viewer, int comment, Spot from, Spot to) {
    var consultation = from.seen().consultation();
    var by = SynthesisService.secretariat(viewer, consultation);
    if (!to.seen().consultation().equals(consultation)) {
      throw new InvalidInput("citation.elsewhere", "paragraph");
    }
    var material = current.known(consultation);
    boolean within = from.seen().paragraph().equals(to.seen().paragraph());
    transactions.write(
        () -> {
          long draft = changes.lock(consultation);
          var before = edits.seen(draft, from.seen(), "");
          var there = within ? before : edits.seen(draft, to.seen(), "");
          requireUncited(there, to.sentence(), comment);
          var citation = citation(before.sentences(), from.sentence(), comment);
          var left = Rewriting.uncite(before.sentences(), from.sentence(), comment);
          if (within) {
            var moved = Rewriting.cite(left, to.sentence(), citation);
            put(consultation, material, draft, before, moved, EditAct.CITATION_MOVED, by);
          } else {
            var cited = Rewriting.cite(there.sentences(), to.sentence(), citation);
            put(consultation, material, draft, before, left, EditAct.CITATION_REMOVED, by);
            put(consultation, material, draft, there, cited, EditAct.CITED, by);
          }
        });
  }

  /// With the words that it is cited for. Words that are quoted keep the comment that says them.
  private static CitationRef citation(List<DraftSentence> sentences, int at, int comment) {
    var sentence = Rewriting.sentence(sentences, at);
    if (sentence.quotes().stream().anyMatch(quote -> quote.comment() == comment)) {
      throw new InvalidInput("citation.quoted", "sentence");
    }
    return sentence.citations().stream()
        .filter(citation -> citation.comment() == comment)
        .findFirst()
        .orElseThrow(() -> new InvalidInput("citation.gone", "sentence"));
  }

  private static void requireUncited(ParagraphState paragraph, int at, int comment) {
    var sentence = Rewriting.sentence(paragraph.sentences(), at);
    if (sentence.citedComments().contains(comment)) {
      throw new InvalidInput("citation.there", "to");
    }
  }

  private void put(
      ConsultationId consultation,
      Material material,
      long draft,
      ParagraphState before,
      List<DraftSentence> sentences,
      EditAct act,
      PersonId by) {
    var quoting = edits.quoting(consultation, sentences, material);
    var after = before.changed(quoting);
    edits.requireUnquoted(consultation, after);
    writer.replace(draft, after);
    changes.record(draft, act, null, before, after, by);
  }
}
