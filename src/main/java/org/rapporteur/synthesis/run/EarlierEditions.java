package org.rapporteur.synthesis.run;

import java.util.List;
import org.rapporteur.analysis.material.OwnText;
import org.rapporteur.consultation.ConsultationId;

/// Lists the texts of published reports, which later comments may copy.
public interface EarlierEditions {

  /// Returns the latest editions without the words that they quote from comments.
  List<OwnText> listTexts(ConsultationId consultation);
}
