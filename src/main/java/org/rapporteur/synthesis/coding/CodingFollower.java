package org.rapporteur.synthesis.coding;

import java.util.Comparator;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftMade;
import org.rapporteur.synthesis.offer.CodedParagraphs;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.springframework.stereotype.Component;

/// Brings into a draft what was settled while its run was under way, in the name of who settled
/// last.
@Component
class CodingFollower {

  private final CodingRepository codings;
  private final CodedParagraphs paragraphs;
  private final CurrentMaterial current;
  private final Transactions transactions;

  CodingFollower(
      CodingRepository codings,
      CodedParagraphs paragraphs,
      CurrentMaterial current,
      Transactions transactions) {
    this.codings = codings;
    this.paragraphs = paragraphs;
    this.current = current;
    this.transactions = transactions;
  }

  @AfterCommit
  void on(DraftMade event) {
    transactions
        .read(() -> lastToAct(event.consultation()))
        .ifPresent(by -> follow(event.consultation(), by));
  }

  private Optional<PersonId> lastToAct(ConsultationId consultation) {
    return codings.findByConsultationIdOrderByNumber(consultation.value()).stream()
        .flatMap(Coding::acts)
        .max(Comparator.comparing(Coding.Act::at))
        .map(Coding.Act::by);
  }

  private void follow(ConsultationId consultation, PersonId by) {
    var material = current.known(consultation);
    transactions.write(() -> paragraphs.follow(consultation, material, by));
  }
}
