package org.rapporteur.synthesis.editing;

import static java.util.Comparator.naturalOrder;

import java.util.List;
import java.util.Objects;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.draft.SectionRows;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.history.AnnexChange;
import org.rapporteur.synthesis.history.DraftChanges;
import org.rapporteur.synthesis.history.EditAct;
import org.springframework.stereotype.Service;

/// Annexes of the secretariat at the end of the latest draft. What stands in them is paragraphs as
/// everywhere: cited, checked, undone, and kept through the next drafts.
@Service
public class AnnexService {

  public static final int MAX_TITLE = 200;
  public static final int MOST = 10;

  private final DraftRows rows;
  private final SectionRows sections;
  private final DraftChanges changes;
  private final Transactions transactions;

  AnnexService(
      DraftRows rows, SectionRows sections, DraftChanges changes, Transactions transactions) {
    this.rows = rows;
    this.sections = sections;
    this.changes = changes;
    this.transactions = transactions;
  }

  /// Behind the last one.
  public void add(Viewer viewer, ConsultationId consultation, String title) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    String received = InputText.requireLine("title", title, MAX_TITLE);
    transactions.write(
        () -> {
          long draft = changes.lock(consultation);
          var annexes = sections.annexes(draft);
          requireNew(received, annexes);
          if (annexes.size() >= MOST) {
            throw new InvalidInput("annex.too-many", "title");
          }
          int position = sections.positions(draft).stream().max(naturalOrder()).orElse(-1) + 1;
          sections.addAnnex(draft, position, received);
          changes.record(draft, EditAct.ANNEX_ADDED, new AnnexChange(position, null, received), by);
        });
  }

  /// @param seen the title that the editor saw
  public void rename(Viewer viewer, ConsultationId consultation, String seen, String title) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    String received = InputText.requireLine("title", title, MAX_TITLE);
    transactions.write(
        () -> {
          long draft = changes.lock(consultation);
          var annexes = sections.annexes(draft);
          var annex = named(seen, annexes);
          if (!received.equals(seen)) {
            requireNew(received, annexes);
            sections.rename(draft, annex.position(), received);
            changes.record(
                draft,
                EditAct.ANNEX_RENAMED,
                new AnnexChange(annex.position(), seen, received),
                by);
          }
        });
  }

  /// Only an empty one: each of its paragraphs is removed, or moved elsewhere, by itself.
  public void remove(Viewer viewer, ConsultationId consultation, String seen) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    transactions.write(
        () -> {
          long draft = changes.lock(consultation);
          var annex = named(seen, sections.annexes(draft));
          if (!rows.order(draft, annex.position()).isEmpty()) {
            throw new InvalidInput("annex.not-empty", "title");
          }
          sections.remove(draft, annex.position());
          changes.record(
              draft, EditAct.ANNEX_REMOVED, new AnnexChange(annex.position(), seen, null), by);
        });
  }

  /// As it was before a change that is the last of its draft. What stood in it is brought back by
  /// the changes before that took it out.
  void restore(long draft, AnnexChange change) {
    String before = change.before();
    var annexes = sections.annexes(draft);
    var now =
        annexes.stream()
            .filter(annex -> annex.position() == change.position())
            .findFirst()
            .orElse(null);
    if (!Objects.equals(now == null ? null : now.title(), change.after())) {
      throw new NothingToUndo();
    }
    if (now == null && before != null) {
      sections.addAnnex(draft, change.position(), before);
    } else if (before != null) {
      sections.rename(draft, change.position(), before);
    } else if (now != null && rows.order(draft, now.position()).isEmpty()) {
      sections.remove(draft, change.position());
    } else {
      throw new NothingToUndo();
    }
  }

  private static SynthesisSection named(String title, List<SynthesisSection> annexes) {
    return annexes.stream()
        .filter(annex -> annex.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new NotFound("annex", title));
  }

  private static void requireNew(String title, List<SynthesisSection> annexes) {
    if (annexes.stream().anyMatch(annex -> annex.title().equals(title))) {
      throw new InvalidInput("annex.known", "title");
    }
  }
}
