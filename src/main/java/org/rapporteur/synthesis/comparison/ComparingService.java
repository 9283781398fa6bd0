package org.rapporteur.synthesis.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.ParagraphState;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.history.EditRows;
import org.rapporteur.synthesis.offer.CarriedWork;
import org.rapporteur.synthesis.offer.CodedParagraphs;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.springframework.stereotype.Service;

/// What a draft says otherwise than one before it, and what a paragraph said from change to change.
/// All is read as it stands: what was taken out of a draft is not seen by comparing it.
@Service
public class ComparingService {

  private final DraftHeads heads;
  private final DraftRows rows;
  private final CarriedWork work;
  private final CodedParagraphs coded;
  private final CurrentMaterial current;
  private final EditRows edits;
  private final PersonService people;
  private final Transactions transactions;

  ComparingService(
      DraftHeads heads,
      DraftRows rows,
      CarriedWork work,
      CodedParagraphs coded,
      CurrentMaterial current,
      EditRows edits,
      PersonService people,
      Transactions transactions) {
    this.heads = heads;
    this.rows = rows;
    this.work = work;
    this.coded = coded;
    this.current = current;
    this.edits = edits;
    this.people = people;
    this.transactions = transactions;
  }

  /// Two drafts as they stand, the later with what people changed since its run. One that is
  /// offered is compared as it would stand if it were taken over now.
  public ComparedDrafts drafts(Viewer viewer, ConsultationId consultation, int from, int to) {
    DraftAccess.requireSecretariat(viewer, consultation);
    if (from >= to) {
      throw new NotFound("draft", from);
    }
    var material =
        transactions
            .read(() -> heads.offered(consultation))
            .filter(offer -> offer.version() == from || offer.version() == to)
            .map(offer -> current.known(consultation))
            .orElse(null);
    return transactions.read(
        () ->
            ComparedDrafts.of(
                from,
                paragraphs(consultation, from, material),
                to,
                paragraphs(consultation, to, material)));
  }

  private List<NumberedParagraph> paragraphs(
      ConsultationId consultation, int version, @Nullable Material material) {
    var draft = heads.head(consultation, version).orElseThrow(() -> new NotFound("draft", version));
    return numbered(consultation, draft, material).stream()
        .map(
            one ->
                new NumberedParagraph(
                    one.state().id(),
                    one.number(),
                    one.state().tells(),
                    one.state().sentences(),
                    one.state().tables().stream().map(DraftTable::text).toList(),
                    one.state().written(),
                    one.state().version() > 0 || !one.state().id().isOfRun()))
        .toList();
  }

  private List<DraftRows.Numbered> numbered(
      ConsultationId consultation, DraftHeads.Head draft, @Nullable Material material) {
    var offered = heads.offered(consultation).filter(offer -> offer.id() == draft.id());
    var inUse = heads.head(consultation);
    if (offered.isEmpty() || inUse.isEmpty() || material == null) {
      return rows.numbered(draft.id());
    }
    var next = work.paragraphs(draft.id(), inUse.get().id());
    return rows.numbered(draft.id(), coded.following(consultation, draft, next, material));
  }

  /// Of one paragraph, the oldest first: as the draft before the latest has it, as the latest had
  /// it before anybody changed it, and after each of the last changes. Of a paragraph that was
  /// changed more often than is read the former is not known.
  public List<ParagraphVersion> versions(
      Viewer viewer, ConsultationId consultation, ParagraphId paragraph) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.read(
        () ->
            heads
                .head(consultation)
                .map(head -> versions(consultation, head, paragraph))
                .orElse(List.of()));
  }

  private List<ParagraphVersion> versions(
      ConsultationId consultation, DraftHeads.Head head, ParagraphId paragraph) {
    var changes = edits.of(head.id(), paragraph);
    var first =
        changes.isEmpty()
            ? rows.paragraph(head.id(), paragraph).orElse(null)
            : changes.getFirst().before(paragraph);
    var versions = new ArrayList<ParagraphVersion>();
    heads
        .before(consultation, head.version())
        .ifPresent(
            before ->
                earlier(before.id(), paragraph, known(paragraph, first, changes))
                    .ifPresent(
                        state ->
                            versions.add(
                                version(
                                    ParagraphVersion.EARLIER_DRAFT,
                                    before.version(),
                                    before.changed().at(),
                                    state))));
    if (first != null && changes.size() < EditRows.SHOWN) {
      versions.add(version(ParagraphVersion.UNCHANGED, head.version(), head.takenAt(), first));
    }
    var names = people.findNames(changes.stream().map(EditRows.Edit::by).toList());
    changes.forEach(edit -> versions.add(version(edit, paragraph, head.version(), names)));
    return versions;
  }

  /// The oldest that is known of it in its draft: one that was brought back was not there before.
  private static Optional<ParagraphState> known(
      ParagraphId paragraph, @Nullable ParagraphState first, List<EditRows.Edit> changes) {
    return Stream.concat(
            Stream.ofNullable(first),
            changes.stream().flatMap(edit -> Stream.ofNullable(edit.after(paragraph))))
        .findFirst();
  }

  /// What people rewrote is known by its id, the rest by what it tells of where both drafts say so;
  /// see [WrittenAgain].
  private Optional<ParagraphState> earlier(
      long before, ParagraphId paragraph, Optional<ParagraphState> known) {
    var ofThisId = rows.paragraph(before, paragraph);
    var tells =
        known
            .filter(state -> !state.written() || state.version() > 0)
            .flatMap(state -> Optional.ofNullable(state.tells()))
            .orElse(null);
    if (tells == null || ofThisId.filter(ParagraphState::written).isPresent()) {
      return ofThisId;
    }
    return rows.telling(before, tells).or(() -> ofThisId.filter(state -> state.tells() == null));
  }

  private static ParagraphVersion version(String key, int draft, Instant at, ParagraphState state) {
    return version(key, draft, null, null, at, state);
  }

  private static ParagraphVersion version(
      EditRows.Edit edit, ParagraphId paragraph, int draft, Map<PersonId, String> names) {
    return version(
        String.valueOf(edit.id()),
        draft,
        edit.act(),
        names.getOrDefault(edit.by(), ""),
        edit.at(),
        edit.after(paragraph));
  }

  private static ParagraphVersion version(
      String key,
      int draft,
      @Nullable EditAct act,
      @Nullable String by,
      Instant at,
      @Nullable ParagraphState state) {
    var cited = new TreeSet<Integer>();
    if (state != null) {
      state.sentences().forEach(sentence -> cited.addAll(sentence.citedComments()));
    }
    return new ParagraphVersion(
        key, draft, act, by, at, state != null, state == null ? "" : state.text(), cited);
  }
}
