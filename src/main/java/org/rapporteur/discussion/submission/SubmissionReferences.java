package org.rapporteur.discussion.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.reference.Reference.Kind;
import org.rapporteur.discussion.reference.ReferenceTarget;
import org.springframework.stereotype.Component;

/// Lets comments refer to formal submissions that are public: "S-7".
@Component
class SubmissionReferences implements ReferenceTarget {

  private final SubmissionRows rows;

  SubmissionReferences(SubmissionRows rows) {
    this.rows = rows;
  }

  @Override
  public Kind kind() {
    return Kind.SUBMISSION;
  }

  @Override
  public Map<Integer, String> addresses(ConsultationDetails consultation, Set<Integer> numbers) {
    var addresses = new HashMap<Integer, String>();
    rows.publicNumbers(consultation.id(), numbers)
        .forEach(n -> addresses.put(n, SubmissionLinks.submission(consultation.slug(), n)));
    return addresses;
  }
}
