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

  public static String listPath(Slug consultation) {
    return ConsultationLinks.consultation(consultation) + "/submissions";
  }

  public static String submissionPath(Slug consultation, int number) {
    return listPath(consultation) + "/" + number;
  }

  public static String editPath(Slug consultation, int number) {
    return submissionPath(consultation, number) + "/edit";
  }

  public static String receiptPath(Slug consultation, int number) {
    return submissionPath(consultation, number) + "/receipt";
  }

  public static String newSubmissionPath(Slug consultation) {
    return listPath(consultation) + "/new";
  }
}
