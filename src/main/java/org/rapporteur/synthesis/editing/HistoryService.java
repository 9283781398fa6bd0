package org.rapporteur.synthesis.editing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.ParagraphState;
import org.rapporteur.synthesis.draft.SetAsides;
import org.rapporteur.synthesis.history.DraftChanges;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.history.EditRows;
import org.springframework.stereotype.Service;

/// Who changed what in the latest draft, and the last change taken back.
@Service
public class HistoryService {

  private final DraftHeads heads;
  private final EditRows edits;
  private final PersonService people;
  private final ParagraphPlaces places;
  private final AnnexService annexes;
  private final SetAsides setAsides;
  private final DraftChanges changes;
  private final Transactions transactions;

  HistoryService(
      DraftHeads heads,
      EditRows edits,
      PersonService people,
      ParagraphPlaces places,
      AnnexService annexes,
      SetAsides setAsides,
      DraftChanges changes,
      Transactions transactions) {
    this.heads = heads;
    this.edits = edits;
    this.people = people;
    this.places = places;
    this.annexes = annexes;
    this.setAsides = setAsides;
    this.changes = changes;
    this.transactions = transactions;
  }

  /// True if the last change of the draft is the viewer's own, so that it can be undone.
  public boolean canUndo(Viewer viewer, ConsultationId consultation) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.read(
        () ->
            heads
                .head(consultation)
                .flatMap(head -> edits.last(head.id()))
                .filter(last -> last.by().equals(by))
                .isPresent());
  }

  /// Undoes the last change of the draft, which must be the viewer's own; refused with
  /// [TakenBackElsewhere] where it is none that is undone.
  public EditAct undo(Viewer viewer, ConsultationId consultation) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.write(
        () -> {
          long draft = changes.lock(consultation);
          var edit =
              edits
                  .last(draft)
                  .filter(last -> last.by().equals(by))
                  .orElseThrow(NothingToUndo::new);
          takeBack(draft, edit);
          edits.markUndone(edit.id());
          changes.undone(draft, edit, by);
          var comment = edit.comment();
          if (edit.act() == EditAct.SET_ASIDE && comment != null) {
            setAsides.tell(viewer, consultation, comment, null);
          }
          return edit.act();
        });
  }

  private void takeBack(long draft, EditRows.Edit edit) {
    var comment = edit.comment();
    var annex = edit.annex();
    if (edit.act() == EditAct.SET_ASIDE && comment != null) {
      setAsides.remove(draft, comment);
    } else if (annex != null) {
      annexes.restore(draft, annex);
    } else if (edit.act().isTakenBackElsewhere()) {
      throw new TakenBackElsewhere(edit.act());
    } else {
      places.restore(draft, edit);
    }
  }

  /// The latest changes of the latest draft, the newest first.
  public List<EditDetails> of(Viewer viewer, ConsultationId consultation) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.read(
        () -> {
          var latest =
              heads.head(consultation).map(head -> edits.latest(head.id())).orElse(List.of());
          var names = people.findNames(latest.stream().map(EditRows.Edit::by).toList());
          return latest.stream().map(edit -> details(edit, names)).toList();
        });
  }

  private static EditDetails details(EditRows.Edit edit, Map<PersonId, String> names) {
    var before = edit.before();
    var after = edit.after();
    var annex = edit.annex();
    return new EditDetails(
        edit.act(),
        edit.paragraph(),
        edit.comment(),
        names.getOrDefault(edit.by(), ""),
        edit.at(),
        annex == null
            ? text(before, EditRows.Edit.isLess(before, after) ? edit.other() : null)
            : Objects.requireNonNullElse(annex.before(), ""),
        annex == null
            ? text(after, EditRows.Edit.isLess(after, before) ? edit.other() : null)
            : Objects.requireNonNullElse(annex.after(), ""),
        edit.undone());
  }

  private static String text(@Nullable ParagraphState one, @Nullable ParagraphState next) {
    return Stream.of(Optional.ofNullable(one), Optional.ofNullable(next))
        .flatMap(Optional::stream)
        .map(ParagraphState::text)
        .collect(Collectors.joining(" ¶ "));
  }
}
