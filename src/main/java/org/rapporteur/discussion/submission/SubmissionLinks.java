package org.rapporteur.discussion.submission;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.shared.Slug;

/// Reference names and site-relative paths of submissions.
public final class SubmissionLinks {

  private SubmissionLinks() {}

  /// Returns for example "S-7".
  public static String reference(int number) {
    return "S-" + number;
  }

  /// List of public submissions.
  public static String submissions(Slug consultation) {
    return ConsultationLinks.consultation(consultation) + "/submissions";
  }

  public static String submission(Slug consultation, int number) {
    return submissions(consultation) + "/" + number;
  }

  /// Page where the delegation changes or withdraws it.
  public static String edit(Slug consultation, int number) {
    return submission(consultation, number) + "/edit";
  }

  public static String receipt(Slug consultation, int number) {
    return submission(consultation, number) + "/receipt";
  }

  /// Page for writing a new submission.
  public static String form(Slug consultation) {
    return submissions(consultation) + "/new";
  }
}
