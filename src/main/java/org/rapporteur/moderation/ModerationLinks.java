package org.rapporteur.moderation;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.shared.Slug;

/// Paths of the moderation desk and of the forms for flags and appeals, relative to the site.
public final class ModerationLinks {

  private ModerationLinks() {}

  public static String desk() {
    return "/moderation";
  }

  /// Returns the path of one list of the moderation desk.
  ///
  /// @param list `queue`, `flags` or `appeals`
  public static String desk(Slug consultation, String list) {
    return desk() + "/" + consultation + "/" + list;
  }

  public static String desk(Slug consultation, String list, int comment) {
    return desk(consultation, list) + "?comment=" + comment;
  }

  public static String flag(Slug consultation, int comment) {
    return CommentLinks.comment(consultation, comment) + "/flag";
  }

  public static String decision(Slug consultation, int number) {
    return ConsultationLinks.log(consultation) + "/" + number;
  }

  public static String appeal(Slug consultation, int decision) {
    return decision(consultation, decision) + "/appeal";
  }

  public static String policyEditor(Slug consultation) {
    return ConsultationLinks.secretariat(consultation) + "/policy";
  }
}
