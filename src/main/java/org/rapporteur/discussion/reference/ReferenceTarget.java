package org.rapporteur.discussion.reference;

import java.util.Map;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.reference.Reference.ReferenceKind;

/// Extension point: items of another module to which texts can refer, such as report paragraphs.
/// Called once for all texts of a page.
public interface ReferenceTarget {

  ReferenceKind kind();

  /// Returns the paths of the public items among these, by number.
  Map<Integer, String> findPaths(ConsultationDetails consultation, Set<Integer> numbers);
}
