package org.rapporteur.synthesis;

import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;

/// Where the desk of a synthesis is, from the site's root.
public final class SynthesisLinks {

  private SynthesisLinks() {}

  public static String desk(Slug consultation) {
    return ConsultationLinks.secretariat(consultation) + "/synthesis";
  }

  public static String codings(Slug consultation) {
    return desk(consultation) + "?view=coding";
  }

  public static String coding(Slug consultation, int coding) {
    return desk(consultation) + "/coding/" + coding;
  }

  /// The comments of a group in the ledger.
  public static String ledger(Slug consultation, StakeholderGroup group) {
    return desk(consultation) + "?view=ledger&group=" + group;
  }

  public static String paragraph(Slug consultation, ParagraphId paragraph) {
    return desk(consultation) + "?paragraph=" + paragraph;
  }
}
