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
  public Map<Integer, String> findPaths(ConsultationDetails consultation, Set<Integer> numbers) {
    var paths = new HashMap<Integer, String>();
    for (int number : submissionSql.filterVisible(consultation.id(), numbers)) {
      paths.put(number, SubmissionLinks.submissionPath(consultation.slug(), number));
    }
    return paths;
  }
}
