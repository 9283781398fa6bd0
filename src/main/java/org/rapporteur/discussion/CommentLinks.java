package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.shared.Slug;

/// Reference names of comments, and the site-relative paths of comments, contributors and themes.
public final class CommentLinks {

  private CommentLinks() {}

  /// Returns for example "C147".
  public static String reference(int number) {
    return "C" + number;
  }

  public static String comment(Slug consultation, int number) {
    return ConsultationLinks.consultation(consultation) + "/comments/" + number;
  }

  public static String contributor(Slug consultation, int number) {
    return ConsultationLinks.consultation(consultation) + "/contributors/" + number;
  }

  /// Path that redirects to the threads of a theme, for callers that do not know the question.
  public static String theme(Slug consultation, int number) {
    return ConsultationLinks.consultation(consultation) + "/themes/" + number;
  }

  /// Path of the threads of one question that have comments in a theme.
  public static String threadsOfTheme(Slug consultation, int question, int theme) {
    return ConsultationLinks.question(consultation, question) + "?theme=" + theme;
  }
}
