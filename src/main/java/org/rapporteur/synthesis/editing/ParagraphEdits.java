package org.rapporteur.synthesis.editing;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.CitedRevisions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.draft.DraftWriter;
import org.rapporteur.synthesis.draft.ParagraphState;
import org.rapporteur.synthesis.draft.RemovedRows;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.history.DraftChanges;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.springframework.stereotype.Component;

/// Changes the sentences of one paragraph, over the version that its editor saw, with what stands
/// in quotation marks found again.
@Component
class ParagraphEdits {

  private final DraftHeads heads;
  private final DraftRows rows;
  private final DraftWriter writer;
  private final CurrentMaterial current;
  private final CitedRevisions cited;
  private final ParagraphPlaces places;
  private final DraftChanges changes;
  private final RemovedRows removed;
  private final Transactions transactions;
  private final Clock clock;

  ParagraphEdits(
      DraftHeads heads,
      DraftRows rows,
      DraftWriter writer,
      CurrentMaterial current,
      CitedRevisions cited,
      ParagraphPlaces places,
      DraftChanges changes,
      RemovedRows removed,
      Transactions transactions,
      Clock clock) {
    this.heads = heads;
    this.rows = rows;
    this.writer = writer;
    this.current = current;
    this.cited = cited;
    this.places = places;
    this.changes = changes;
    this.removed = removed;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Answers which version the paragraph has then.
  int change(
      Viewer viewer, Seen seen, EditAct act, String own, UnaryOperator<List<DraftSentence>> edit) {
    return change(viewer, seen, (old, made) -> act, own, edit);
  }

  /// @param act names the change from the sentences before and after it
  int change(
      Viewer viewer,
      Seen seen,
      BiFunction<List<DraftSentence>, List<DraftSentence>, EditAct> act,
      String own,
      UnaryOperator<List<DraftSentence>> edit) {
    return change(viewer, seen, act, own, edit, UnaryOperator.identity());
  }

  int change(
      Viewer viewer,
      Seen seen,
      BiFunction<List<DraftSentence>, List<DraftSentence>, EditAct> act,
      String own,
      UnaryOperator<List<DraftSentence>> edit,
      UnaryOperator<ParagraphState> whole) {
    var by = DraftAccess.requireSecretariat(viewer, seen.consultation());
    var material = current.known(seen.consultation());
    return transactions.write(
        () -> {
          long draft = changes.lock(seen.consultation());
          var before = seen(draft, seen, own);
          var sentences = quoting(seen.consultation(), edit.apply(before.sentences()), material);
          if (sentences.isEmpty()) {
            places.remove(draft, before);
            removed.add(draft, before, by, clock.instant());
            changes.record(draft, EditAct.PARAGRAPH_REMOVED, null, before, null, by);
          } else if (!sentences.equals(before.sentences())) {
            var after = whole.apply(before.changed(sentences));
            requireUnquoted(seen.consultation(), after);
            writer.replace(draft, after);
            changes.record(
                draft, act.apply(before.sentences(), sentences), null, before, after, by);
            return after.version();
          }
          return before.version();
        });
  }

  /// Refused where a table has words in quotation marks that a comment said which its paragraph
  /// cites: from there nothing could take them out.
  void requireUnquoted(ConsultationId consultation, ParagraphState paragraph) {
    String tables =
        paragraph.tables().stream().map(DraftTable::text).collect(Collectors.joining(" "));
    var sentences = paragraph.sentences().stream().map(each -> each.noting(tables)).toList();
    if (cited.areQuotedInNotes(consultation, sentences)) {
      throw new InvalidInput("table.quotes", "table");
    }
  }

  /// With all that stands in quotation marks as quotations of the comments that they cite. Refused
  /// where a footnote quotes one.
  List<DraftSentence> quoting(
      ConsultationId consultation, List<DraftSentence> sentences, Material material) {
    if (cited.areQuotedInNotes(consultation, sentences)) {
      throw new InvalidInput("footnote.quotes", "footnote");
    }
    var texts = cited.texts(consultation, sentences, material);
    return sentences.stream().map(sentence -> Marks.quoting(sentence, texts)).toList();
  }

  /// Refused with [ParagraphChanged] where somebody else was quicker.
  ///
  /// @param own what the editor typed, which the refusal gives back
  ParagraphState seen(long draft, Seen seen, String own) {
    var found = rows.paragraph(draft, seen.paragraph());
    return found
        .filter(state -> state.version() == seen.version() && isOfDraft(draft, seen))
        .orElseThrow(
            () ->
                new ParagraphChanged(
                    seen.paragraph(), found.map(ParagraphState::text).orElse(""), own));
  }

  private boolean isOfDraft(long draft, Seen seen) {
    Integer version = seen.draft();
    return version == null
        || heads.head(seen.consultation(), version).filter(head -> head.id() == draft).isPresent();
  }
}
