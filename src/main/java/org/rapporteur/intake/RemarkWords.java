package org.rapporteur.intake;

import java.util.Locale;
import org.rapporteur.intake.file.Remark;
import org.rapporteur.shared.Messages;

/// What is said of a row, in words.
public final class RemarkWords {

  private RemarkWords() {}

  public static String of(Messages messages, Locale locale, Remark remark) {
    return messages.text(locale, "intake.remark." + remark.code(), remark.found());
  }
}
