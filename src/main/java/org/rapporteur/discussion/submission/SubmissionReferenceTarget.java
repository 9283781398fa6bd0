package org.rapporteur.discussion.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.reference.Reference.ReferenceKind;
import org.rapporteur.discussion.reference.ReferenceTarget;
import org.springframework.stereotype.Component;

/// Lets texts refer to public submissions, for example "S-7".
@Component
class SubmissionReferenceTarget implements ReferenceTarget {

  private final SubmissionSql submissionSql;

  SubmissionReferenceTarget(SubmissionSql submissionSql) {
    this.submissionSql = submissionSql;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.SUBMISSION;
  }

  @Override
  public Map<Integer, String> findAddresses(
      ConsultationDetails consultation, Set<Integer> numbers) {
    var addresses = new HashMap<Integer, String>();
    submissionSql
        .filterVisible(consultation.id(), numbers)
        .forEach(
            number ->
                addresses.put(number, SubmissionLinks.submissionPath(consultation.slug(), number)));
    return addresses;
  }
}
