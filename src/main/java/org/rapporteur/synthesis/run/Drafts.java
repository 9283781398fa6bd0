package org.rapporteur.synthesis.run;

import java.util.List;
import org.rapporteur.analysis.codebook.KeptTheme;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.consultation.ConsultationId;

/// Where runs leave their drafts, and what people decided that a run has to keep.
public interface Drafts {

  List<KeptTheme> keptThemes(ConsultationId consultation);

  /// Comments that people set aside in an earlier draft.
  List<SetAsideComment> setAsideByPeople(ConsultationId consultation);

  /// Inside the transaction that ends the run; answers the version of the new draft.
  ///
  /// @param between two steps may end it
  int keep(Product product, Runnable between);
}
