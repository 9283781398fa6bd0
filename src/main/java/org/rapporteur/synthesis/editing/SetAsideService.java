package org.rapporteur.synthesis.editing;

import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.SetAsides;
import org.rapporteur.synthesis.history.DraftChanges;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.springframework.stereotype.Service;

/// Leaves comments out of the latest draft in public, and takes them up again.
@Service
public class SetAsideService {

  private final CurrentMaterial current;
  private final SetAsides setAsides;
  private final DraftChanges changes;
  private final Transactions transactions;

  SetAsideService(
      CurrentMaterial current,
      SetAsides setAsides,
      DraftChanges changes,
      Transactions transactions) {
    this.current = current;
    this.setAsides = setAsides;
    this.changes = changes;
    this.transactions = transactions;
  }

  /// Sets a comment aside for a reason from the closed list; a repetition names what it repeats.
  public void setAside(
      Viewer viewer,
      ConsultationId consultation,
      int comment,
      SetAsideReason reason,
      @Nullable Integer duplicateOf) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    var material = current.known(consultation);
    var found = material.comment(comment).orElseThrow(() -> new NotFound("comment", "C" + comment));
    if (reason == SetAsideReason.DUPLICATE_OF
        && (duplicateOf == null
            || duplicateOf == comment
            || material.comment(duplicateOf).isEmpty())) {
      throw new InvalidInput("set-aside.duplicate", "duplicateOf");
    }
    transactions.write(
        () -> {
          long draft = changes.lock(consultation);
          var repeats = reason == SetAsideReason.DUPLICATE_OF ? duplicateOf : null;
          setAsides.add(draft, found, new SetAsideComment(comment, reason, repeats), by);
          changes.record(draft, EditAct.SET_ASIDE, comment, null, null, by);
          setAsides.tell(viewer, consultation, comment, reason);
        });
  }

  public void takeUpAgain(Viewer viewer, ConsultationId consultation, int comment) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    transactions.write(
        () -> {
          long draft = changes.lock(consultation);
          if (setAsides.remove(draft, comment)) {
            changes.record(draft, EditAct.TAKEN_UP_AGAIN, comment, null, null, by);
            setAsides.tell(viewer, consultation, comment, null);
          }
        });
  }
}
