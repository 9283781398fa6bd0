package org.rapporteur.intake;

import java.util.Locale;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.shared.Messages;

/// The texts of remarks.
public final class RemarkTexts {

  private RemarkTexts() {}

  public static String textFor(Messages messages, Locale locale, ImportRemark remark) {
    return messages.text(locale, "intake.remark." + remark.code(), remark.found());
  }
}
