package org.rapporteur.discussion.reference;

import java.util.Map;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.reference.Reference.Kind;

/// What a later module lets texts refer to, such as the paragraphs of a report. Asked once for all
/// texts of a page.
public interface ReferenceTarget {

  Kind kind();

  /// Addresses of those that exist and that everyone may read, by number.
  Map<Integer, String> addresses(ConsultationDetails consultation, Set<Integer> numbers);
}
