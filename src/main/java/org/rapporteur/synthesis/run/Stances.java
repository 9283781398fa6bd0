package org.rapporteur.synthesis.run;

import java.util.List;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.consultation.ConsultationId;

/// What people coded of stances, for a draft to count.
public interface Stances {

  /// Those on which nothing is left to settle, each in the theme in which it is found again, in the
  /// order of their numbers; one whose theme is gone is left out.
  List<CodedTheme> settled(
      ConsultationId consultation, Material material, List<CodedTheme.Place> places);
}
