package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.shared.Slug;

/// What a comment is called, and where comments and contributors are, from the site's root.
public final class CommentLinks {

  private CommentLinks() {}

  /// "C147".
  public static String reference(int number) {
    return "C" + number;
  }

  public static String comment(Slug consultation, int number) {
    return ConsultationLinks.consultation(consultation) + "/comments/" + number;
  }

  public static String contributor(Slug consultation, int number) {
    return ConsultationLinks.consultation(consultation) + "/contributors/" + number;
  }
}
