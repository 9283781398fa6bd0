package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.shared.Slug;

/// What a comment is called, and where comments, contributors and themes are, from the site's root.
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

  /// Leads to the threads of a theme, wherever its question is.
  public static String theme(Slug consultation, int number) {
    return ConsultationLinks.consultation(consultation) + "/themes/" + number;
  }

  /// The threads of a question in which something is said of a theme.
  public static String theme(Slug consultation, int question, int number) {
    return ConsultationLinks.question(consultation, question) + "?theme=" + number;
  }
}
