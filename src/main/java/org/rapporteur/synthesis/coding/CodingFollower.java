package org.rapporteur.synthesis.coding;

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

  private final CodingRows rows;
  private final CodedParagraphs paragraphs;
  private final CurrentMaterial current;
  private final Transactions transactions;

  CodingFollower(
      CodingRows rows,
      CodedParagraphs paragraphs,
      CurrentMaterial current,
      Transactions transactions) {
    this.rows = rows;
    this.paragraphs = paragraphs;
    this.current = current;
    this.transactions = transactions;
  }

  @AfterCommit
  void on(DraftMade event) {
    transactions
        .read(() -> rows.lastToAct(event.consultation()))
        .ifPresent(by -> follow(event.consultation(), by));
  }

  private void follow(ConsultationId consultation, PersonId by) {
    var material = current.known(consultation);
    transactions.write(() -> paragraphs.follow(consultation, material, by));
  }
}
