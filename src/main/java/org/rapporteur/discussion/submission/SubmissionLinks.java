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

  /// Path of the list of public submissions.
  public static String submissions(Slug consultation) {
    return ConsultationLinks.consultation(consultation) + "/submissions";
  }

  public static String submission(Slug consultation, int number) {
    return submissions(consultation) + "/" + number;
  }

  /// Path of the page where the delegation changes or withdraws the submission.
  public static String edit(Slug consultation, int number) {
    return submission(consultation, number) + "/edit";
  }

  public static String receipt(Slug consultation, int number) {
    return submission(consultation, number) + "/receipt";
  }

  /// Path of the page for a new submission.
  public static String newSubmission(Slug consultation) {
    return submissions(consultation) + "/new";
  }
}
