package org.rapporteur.synthesis.vocabulary;

import java.util.Optional;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.run.Vocabularies;
import org.springframework.stereotype.Component;

/// Hands the terms over that hold, where runs are to use them.
@Component
class GivenVocabulary implements Vocabularies {

  private final VocabularyRows rows;
  private final Transactions transactions;

  GivenVocabulary(VocabularyRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Optional<Vocabulary> of(ConsultationId consultation) {
    return transactions
        .read(() -> rows.last(consultation))
        .flatMap(
            last ->
                last.use()
                    .inRuns()
                    .map(use -> new Vocabulary(use, VocabularyText.read(last.content()))));
  }
}
