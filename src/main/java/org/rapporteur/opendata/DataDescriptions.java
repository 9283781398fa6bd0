package org.rapporteur.opendata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/// Describes data files, with the licence from the file that `rapporteur.data-licence` names. Only
/// the institution can grant a licence, so there is no default.
@Component
class DataDescriptions {

  /// The text file with the licence; empty if there is none.
  @ConfigurationProperties("rapporteur")
  record LicenceSettings(@DefaultValue("") String dataLicence) {}

  private static final LanguageTag LANGUAGE = LanguageTag.ENGLISH;

  private final String licence;
  private final SiteAddress site;
  private final ReportTexts words;

  DataDescriptions(LicenceSettings settings, SiteAddress site, Messages messages) {
    this.site = site;
    this.words = new ReportTexts(messages, LANGUAGE);
    String file = settings.dataLicence();
    String granted = file.isBlank() ? "" : readLicence(Path.of(file));
    this.licence = granted.isBlank() ? words.text("opendata.licence.none") + "\n" : granted;
  }

  /// Describes the requested data.
  ///
  /// @param edition the requested edition, or the latest; null if there is none
  DataDescription describe(DataRequest request, @Nullable Edition edition) {
    var consultation = request.consultation();
    var requested = request.edition() == null ? null : edition;
    String address = site.urlOrLocalhost();
    String title = consultation.title().inLanguage(LANGUAGE);
    var lines = new ArrayList<String>();
    if (requested != null) {
      String link = address + ReportLinks.edition(consultation.slug(), requested.number());
      lines.add(words.text("opendata.about.edition", title, requested.number(), link));
    } else {
      String link = address + ConsultationLinks.consultation(consultation.slug());
      lines.add(words.text("opendata.about", title, link));
      if (!request.filterParameters().isEmpty()) {
        lines.add(words.text("opendata.selected", String.join(", ", request.filterParameters())));
      }
      lines.add(
          edition == null
              ? words.text("opendata.ledger.none")
              : words.text("opendata.ledger", edition.number()));
    }
    lines.add(words.text("opendata.public"));
    lines.add(words.text("opendata.positions"));
    lines.add(words.text("opendata.times"));
    return new DataDescription(
        address,
        consultation.slug(),
        requested == null ? consultation.changedAt() : requested.publishedAt(),
        requested == null ? LANGUAGE : requested.language(),
        lines,
        licence);
  }

  private static String readLicence(Path file) {
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
