package org.rapporteur.discussion.submission;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.shared.Slug;

/// What a submission is called, and where it is, from the site's root.
public final class SubmissionLinks {

  private SubmissionLinks() {}

  /// "S-7".
  public static String reference(int number) {
    return "S-" + number;
  }

  /// All that everyone may read.
  public static String submissions(Slug consultation) {
    return ConsultationLinks.consultation(consultation) + "/submissions";
  }

  public static String submission(Slug consultation, int number) {
    return submissions(consultation) + "/" + number;
  }

  /// Where its delegation changes it, or takes it back.
  public static String edit(Slug consultation, int number) {
    return submission(consultation, number) + "/edit";
  }

  /// What those who sent it keep.
  public static String receipt(Slug consultation, int number) {
    return submission(consultation, number) + "/receipt";
  }

  /// Where one is written.
  public static String form(Slug consultation) {
    return submissions(consultation) + "/new";
  }
}
