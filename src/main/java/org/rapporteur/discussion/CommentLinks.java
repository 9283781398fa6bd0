package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.shared.Slug;

/// Where comments and contributors are, from the site's root.
public final class CommentLinks {

  private CommentLinks() {}

  public static String comment(Slug consultation, int number) {
    return ConsultationLinks.consultation(consultation) + "/comments/" + number;
  }

  public static String contributor(Slug consultation, int number) {
    return ConsultationLinks.consultation(consultation) + "/contributors/" + number;
  }
}
