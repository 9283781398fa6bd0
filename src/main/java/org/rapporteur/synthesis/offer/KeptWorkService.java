package org.rapporteur.synthesis.offer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.RemovedParagraph;
import org.rapporteur.synthesis.draft.RemovedRows;
import org.rapporteur.synthesis.draft.SectionRows;
import org.rapporteur.synthesis.editing.ParagraphPlaces;
import org.rapporteur.synthesis.history.DraftChanges;
import org.rapporteur.synthesis.history.EditAct;
import org.springframework.stereotype.Service;

/// What later runs keep of people's work on the draft, and what people took out of it, which no run
/// writes again until somebody brings it back.
@Service
public class KeptWorkService {

  private final DraftHeads heads;
  private final DraftRows rows;
  private final SectionRows sections;
  private final PlacedRows placed;
  private final RemovedRows removed;
  private final ParagraphPlaces places;
  private final DraftChanges changes;
  private final PersonService people;
  private final Transactions transactions;

  KeptWorkService(
      DraftHeads heads,
      DraftRows rows,
      SectionRows sections,
      PlacedRows placed,
      RemovedRows removed,
      ParagraphPlaces places,
      DraftChanges changes,
      PersonService people,
      Transactions transactions) {
    this.heads = heads;
    this.rows = rows;
    this.sections = sections;
    this.placed = placed;
    this.removed = removed;
    this.places = places;
    this.changes = changes;
    this.people = people;
    this.transactions = transactions;
  }

  /// Of the latest draft; empty where there is none.
  public Optional<KeptWork> of(Viewer viewer, ConsultationId consultation) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.read(
        () ->
            heads
                .head(consultation)
                .map(head -> placed.kept(head.id(), removed.shown(head.id()).size())));
  }

  /// What was taken out of the latest draft and of which its run tells something, the newest first.
  public List<RemovedDetails> removed(Viewer viewer, ConsultationId consultation) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.read(
        () -> {
          var out =
              heads.head(consultation).map(head -> removed.shown(head.id())).orElse(List.of());
          var names = people.findNames(out.stream().map(RemovedParagraph::by).toList());
          return out.stream().flatMap(one -> details(one, names)).toList();
        });
  }

  private static Stream<RemovedDetails> details(RemovedParagraph one, Map<PersonId, String> names) {
    return Stream.ofNullable(one.state())
        .map(
            state -> {
              var comments = new TreeSet<Integer>();
              state.sentences().forEach(sentence -> comments.addAll(sentence.citedComments()));
              return new RemovedDetails(
                  state.id(), names.getOrDefault(one.by(), ""), one.at(), state.text(), comments);
            });
  }

  /// Where it stood, or where the run of this draft would have it.
  public void bringBack(Viewer viewer, ConsultationId consultation, ParagraphId id) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    transactions.write(
        () -> {
          long draft = changes.lock(consultation);
          var state =
              removed
                  .find(draft, id)
                  .flatMap(one -> Optional.ofNullable(one.state()))
                  .orElseThrow(() -> new NotFound("paragraph", id.value()));
          int section = there(state.section(), sections.positions(draft));
          int rank = Math.min(state.rank(), rows.order(draft, section).size());
          var back = state.at(state.version() + 1).standing(section, rank);
          places.insert(draft, back);
          removed.back(draft, back);
          changes.record(draft, EditAct.BROUGHT_BACK, null, null, back, by);
        });
  }

  /// An annex may be gone since; what a run wrote a section for is not.
  private static int there(int section, List<Integer> positions) {
    return positions.stream().filter(position -> position <= section).reduce(0, Math::max);
  }
}
