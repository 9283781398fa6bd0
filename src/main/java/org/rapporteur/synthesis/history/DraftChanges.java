package org.rapporteur.synthesis.history;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.DraftWriter;
import org.rapporteur.synthesis.draft.ParagraphState;
import org.rapporteur.synthesis.run.DraftArchived;
import org.springframework.stereotype.Component;

/// Begins and ends a change of the latest draft: one at a time, and each in the history.
@Component
public class DraftChanges {

  private final ConsultationService consultations;
  private final DraftHeads heads;
  private final DraftWriter writer;
  private final EditRows edits;
  private final Clock clock;

  DraftChanges(
      ConsultationService consultations,
      DraftHeads heads,
      DraftWriter writer,
      EditRows edits,
      Clock clock) {
    this.consultations = consultations;
    this.heads = heads;
    this.writer = writer;
    this.edits = edits;
    this.clock = clock;
  }

  /// Refused for an archived consultation.
  public void requireOpen(ConsultationId consultation) {
    var asked = consultations.get(consultation);
    if (asked.phase().isArchived()) {
      throw new DraftArchived(asked.slug());
    }
  }

  /// The draft, which nobody else changes until the commit.
  public long lock(ConsultationId consultation) {
    requireOpen(consultation);
    return heads
        .lockLatest(consultation)
        .orElseThrow(() -> new NotFound("synthesis", consultation.value()));
  }

  public void record(
      long draft,
      EditAct act,
      @Nullable Integer comment,
      @Nullable ParagraphState before,
      @Nullable ParagraphState after,
      PersonId by) {
    record(draft, act, comment, before, after, null, by);
  }

  /// @param other the paragraph that was split off or joined
  public void record(
      long draft,
      EditAct act,
      @Nullable Integer comment,
      @Nullable ParagraphState before,
      @Nullable ParagraphState after,
      @Nullable ParagraphState other,
      PersonId by) {
    add(draft, act, comment, before, after, other, null, by);
  }

  public void record(long draft, EditAct act, AnnexChange annex, PersonId by) {
    add(draft, act, null, null, null, null, annex, by);
  }

  public void undone(long draft, EditRows.Edit edit, PersonId by) {
    var annex = edit.annex();
    add(
        draft,
        EditAct.UNDONE,
        edit.comment(),
        edit.after(),
        edit.before(),
        edit.other(),
        annex == null ? null : annex.reversed(),
        by);
  }

  private void add(
      long draft,
      EditAct act,
      @Nullable Integer comment,
      @Nullable ParagraphState before,
      @Nullable ParagraphState after,
      @Nullable ParagraphState other,
      @Nullable AnnexChange annex,
      PersonId by) {
    var now = clock.instant();
    var about = after == null ? before : after;
    var paragraph = about == null ? null : about.id();
    edits.add(
        draft,
        new EditRows.Edit(0, act, paragraph, comment, by, now, before, after, other, annex, false));
    writer.changed(draft, by, now);
  }
}
