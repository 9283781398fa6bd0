package org.rapporteur.synthesis.vocabulary;

import java.time.Clock;
import java.util.List;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.theme.DraftThemes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// The institution's own terms for a consultation. The secretariat gives and changes them; the next
/// run uses them.
@Service
public class VocabularyService {

  /// As long as what is typed may be.
  public static final int MOST_CHARACTERS = VocabularyText.MOST_CHARACTERS;

  private static final int CHANGES_SHOWN = 10;

  private final VocabularyRows rows;
  private final DraftThemes drafts;
  private final PersonService people;
  private final Transactions transactions;
  private final Clock clock;

  VocabularyService(
      VocabularyRows rows,
      DraftThemes drafts,
      PersonService people,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.drafts = drafts;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  public VocabularyDetails get(Viewer viewer, ConsultationId consultation) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.read(
        () -> {
          var latest = rows.latest(consultation, CHANGES_SHOWN);
          return latest.isEmpty()
              ? VocabularyDetails.NOTHING
              : new VocabularyDetails(
                  latest.getFirst().use(), latest.getFirst().content(), changes(latest));
        });
  }

  private List<VocabularyDetails.Change> changes(List<VocabularyRows.Stored> versions) {
    var names = people.findNames(versions.stream().map(VocabularyRows.Stored::by).toList());
    return versions.stream()
        .map(
            version ->
                new VocabularyDetails.Change(
                    version.number(),
                    version.use(),
                    VocabularyText.read(version.content()).size(),
                    names.getOrDefault(version.by(), ""),
                    version.at()))
        .toList();
  }

  /// Answers how many terms it has. Refused with the line that cannot be read, and where terms are
  /// to be used and there are none.
  ///
  /// @param seen the version that was changed
  public int save(
      Viewer viewer, ConsultationId consultation, int seen, VocabularyUse use, String typed) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.write(
        () -> {
          drafts.requireOpen(consultation);
          String content = VocabularyText.received(typed);
          int terms = VocabularyText.read(content).size();
          if (terms == 0 && use != VocabularyUse.NONE) {
            throw new InvalidInput("vocabulary.empty", VocabularyText.FIELD);
          }
          keep(consultation, seen, use, content, by);
          return terms;
        });
  }

  private void keep(
      ConsultationId consultation, int seen, VocabularyUse use, String content, PersonId by) {
    var last = rows.last(consultation);
    if (last.isPresent() && last.get().use() == use && last.get().content().equals(content)) {
      return;
    }
    if (last.map(VocabularyRows.Stored::number).orElse(0) != seen) {
      throw new VocabularyChanged();
    }
    try {
      rows.add(
          consultation, new VocabularyRows.Stored(seen + 1, use, content, by, clock.instant()));
    } catch (DuplicateKeyException e) {
      throw new VocabularyChanged();
    }
    drafts.record(consultation, EditAct.VOCABULARY_CHANGED, by);
  }

  /// What the latest draft says by the terms that its run was given: a question each, and last all
  /// of them; none where it was given none.
  public List<TermAccount> accounts(Viewer viewer, ConsultationId consultation) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return transactions.read(() -> drafts.terms(consultation));
  }
}
