package org.rapporteur.synthesis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.Engine;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.draft.Disposition.Grouped;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.CitedRevisions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.StoredDraft;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.rapporteur.synthesis.translation.ForeignQuotations;
import org.rapporteur.synthesis.translation.ForeignWords;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.translation.TranslationRows;
import org.springframework.stereotype.Service;

/// The secretariat's drafts of a consultation: what they say, what became of every comment, what
/// stands in the way of publication.
@Service
public class SynthesisService {

  private final DraftRows rows;
  private final TranslationRows translations;
  private final CurrentMaterial current;
  private final CitedRevisions cited;
  private final ConsultationService consultations;
  private final PersonService people;
  private final Engine engine;
  private final Transactions transactions;

  SynthesisService(
      DraftRows rows,
      TranslationRows translations,
      CurrentMaterial current,
      CitedRevisions cited,
      ConsultationService consultations,
      PersonService people,
      Engine engine,
      Transactions transactions) {
    this.rows = rows;
    this.translations = translations;
    this.current = current;
    this.cited = cited;
    this.consultations = consultations;
    this.people = people;
    this.engine = engine;
    this.transactions = transactions;
  }

  /// The latest draft, for the secretariat of its consultation.
  public Optional<SynthesisDetails> find(Viewer viewer, ConsultationId consultation) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return transactions
        .read(() -> rows.latest(consultation))
        .map(draft -> details(consultation, draft, current.known(consultation)));
  }

  /// An earlier draft stays readable.
  public Optional<SynthesisDetails> find(Viewer viewer, ConsultationId consultation, int version) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return transactions
        .read(() -> rows.version(consultation, version))
        .map(draft -> details(consultation, draft, current.known(consultation)));
  }

  /// The latest draft as it can be published; refused with [NotPublishable] where something stands
  /// in the way.
  public SynthesisDetails publishable(Viewer viewer, ConsultationId consultation) {
    DraftAccess.requireSecretariat(viewer, consultation);
    var draft =
        transactions
            .read(() -> rows.latest(consultation))
            .orElseThrow(() -> new NotFound("synthesis", consultation.value()));
    var details = details(consultation, draft, current.read(consultation));
    if (!details.blocking().isEmpty()) {
      throw new NotPublishable(details.blocking());
    }
    return details;
  }

  private SynthesisDetails details(
      ConsultationId consultation, StoredDraft stored, Material material) {
    var ledger = ledger(stored, material);
    return new SynthesisDetails(
        consultation,
        stored,
        name(stored.head().changed().by()).orElse(null),
        ledger,
        Coverage.of(ledger, stored.draft().sentences().toList()),
        Representation.of(stored.sections(), stored.findings().sets(), material),
        foreign(consultation, stored, material),
        problems(consultation, stored, material));
  }

  private Map<QuotedWords, ForeignWords> foreign(
      ConsultationId consultation, StoredDraft stored, Material material) {
    return ForeignQuotations.in(
        stored.draft().sentences(),
        stored.head().language(),
        material,
        transactions.read(() -> translations.of(consultation, stored.head().language())));
  }

  private Optional<String> name(@Nullable PersonId person) {
    return person == null ? Optional.empty() : people.find(person).map(PersonDetails::name);
  }

  private List<LedgerEntry> ledger(StoredDraft stored, Material material) {
    var labels = new HashMap<String, String>();
    stored.findings().themes().forEach(theme -> labels.put(theme.id(), theme.label()));
    var entries = new ArrayList<LedgerEntry>();
    engine
        .ledger(material, stored.draft(), List.copyOf(stored.setAside()))
        .dispositions()
        .forEach(
            (number, disposition) -> {
              var comment = material.present(number);
              entries.add(
                  new LedgerEntry(
                      number,
                      comment.revision(),
                      comment.question(),
                      StakeholderGroup.valueOf(comment.group()),
                      disposition instanceof Grouped grouped
                          ? grouped.labelled(labels)
                          : disposition));
            });
    return entries;
  }

  private List<DraftProblem> problems(
      ConsultationId consultation, StoredDraft stored, Material material) {
    var byNumber = new HashMap<Integer, ParagraphId>();
    stored.paragraphs().forEach(p -> byNumber.put(p.number(), p.id()));
    var problems = new ArrayList<DraftProblem>();
    if (!consultations.get(consultation).phase().isOver()) {
      problems.add(DraftProblem.about(Problem.Kind.NOT_CLOSED, ""));
    }
    engine
        .problems(
            material,
            stored.draft(),
            List.copyOf(stored.setAside()),
            stored.grounds(),
            cited.texts(consultation, stored.draft().sentences().toList(), material))
        .forEach(problem -> problems.add(problem(problem, byNumber)));
    stored
        .paragraphs()
        .filter(SynthesisParagraph::notKept)
        .forEach(paragraph -> problems.add(DraftProblem.notKept(paragraph)));
    if (!engine.snapshot(material).hash().equals(stored.head().snapshotHash())) {
      problems.add(DraftProblem.about(Problem.Kind.INPUT_CHANGED, ""));
    }
    return problems;
  }

  private static DraftProblem problem(Problem problem, Map<Integer, ParagraphId> byNumber) {
    Integer number = problem.paragraph();
    return new DraftProblem(
        problem.kind(),
        number == null ? null : byNumber.get(number),
        number,
        problem.sentence(),
        problem.comment(),
        problem.detail());
  }
}
