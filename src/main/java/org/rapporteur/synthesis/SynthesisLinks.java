package org.rapporteur.synthesis;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.draft.ParagraphId;

/// Where the desk of a synthesis is, from the site's root.
public final class SynthesisLinks {

  private SynthesisLinks() {}

  public static String desk(Slug consultation) {
    return ConsultationLinks.secretariat(consultation) + "/synthesis";
  }

  public static String codings(Slug consultation) {
    return desk(consultation) + "?view=coding";
  }

  /// The last run, its themes and what is to be decided about its draft.
  public static String run(Slug consultation) {
    return desk(consultation) + "?view=points";
  }

  public static String coding(Slug consultation, int coding) {
    return desk(consultation) + "/coding/" + coding;
  }

  /// The use of comments, with the balance of citations.
  public static String ledger(Slug consultation) {
    return desk(consultation) + "?view=comments";
  }

  /// The page to export the draft as DOCX and import it with edits.
  public static String manuscript(Slug consultation) {
    return desk(consultation) + "/manuscript";
  }

  /// The comments of a group in the ledger.
  public static String ledger(Slug consultation, StakeholderGroup group) {
    return ledger(consultation) + "&group=" + group;
  }

  /// The versions of a paragraph.
  public static String versions(Slug consultation, ParagraphId paragraph) {
    return desk(consultation) + "?view=history&paragraph=" + paragraph;
  }

  /// What a draft says otherwise than an earlier one.
  public static String comparison(Slug consultation, int from, int to) {
    return desk(consultation) + "?view=history&compare=" + to + "&from=" + from;
  }

  public static String paragraph(Slug consultation, ParagraphId paragraph) {
    return desk(consultation) + "?paragraph=" + paragraph;
  }
}
