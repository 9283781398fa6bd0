package org.rapporteur.report.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.stereotype.Component;

/// Under which licence data are given, in the institution's words: `rapporteur.data-licence` names
/// the file. Nobody but the institution can grant one, so without it the data say that there is
/// none.
@Component
class DataLicence {

  private final String given;
  private final Messages messages;

  DataLicence(DataSettings settings, Messages messages) {
    String file = settings.dataLicence();
    this.given = file.isBlank() ? "" : read(Path.of(file));
    this.messages = messages;
  }

  String text(LanguageTag language) {
    return given.isBlank()
        ? new ReportTexts(messages, language).text("report.data.licence.none") + "\n"
        : given;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CannotStart(
          "The file %s of rapporteur.data-licence cannot be read: set it to a text file."
              .formatted(file),
          e);
    }
  }
}
