package org.rapporteur.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.snapshot.DiscussionFingerprintSql;
import org.rapporteur.discussion.snapshot.DiscussionFingerprintSql.DiscussionFingerprint;
import org.rapporteur.discussion.snapshot.VisibleCommentSql;
import org.rapporteur.discussion.snapshot.VisiblePositionSql;
import org.rapporteur.discussion.theme.ThemeContributorCounts;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.data.PublicData.ThemeRow;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.SiteAddress;
import org.springframework.stereotype.Component;

/// Finds what data are written from. Within `Transactions.readAsOfNow` all of it is of one moment.
@Component
class DataReading {

  /// Counts how data are written: a file written otherwise is another file.
  private static final int WRITING = 4;

  private static final int TAG = 24;

  /// The language whose words there are for what explains the data.
  private static final LanguageTag LANGUAGE = LanguageTag.ENGLISH;

  private final ConsultationService consultations;
  private final VisibleCommentSql discussion;
  private final VisiblePositionSql positions;
  private final DiscussionFingerprintSql stamps;
  private final ThemeService themes;
  private final ReportService reports;
  private final DataLicence licence;
  private final SiteAddress address;
  private final Messages messages;

  DataReading(
      ConsultationService consultations,
      VisibleCommentSql discussion,
      VisiblePositionSql positions,
      DiscussionFingerprintSql stamps,
      ThemeService themes,
      ReportService reports,
      DataLicence licence,
      SiteAddress address,
      Messages messages) {
    this.consultations = consultations;
    this.discussion = discussion;
    this.positions = positions;
    this.stamps = stamps;
    this.themes = themes;
    this.reports = reports;
    this.licence = licence;
    this.address = address;
    this.messages = messages;
  }

  /// May end while a file is written.
  boolean isPublic(DataOrder order) {
    return consultations
        .find(order.consultation().id())
        .filter(consultation -> consultation.phase().showsComments())
        .isPresent();
  }

  DiscussionFingerprint stamp(DataOrder order) {
    return stamps.computeFingerprint(order.consultation().id());
  }

  /// Whether something that could be seen then has been taken away since.
  boolean isTaken(DataOrder order, DiscussionFingerprint then) {
    return !stamps
        .computeRemovalHash(order.consultation().id(), then.lastPublication())
        .equals(then.removalHash());
  }

  /// Changes with every byte that may.
  String tag(DataOrder order, DataFormat format, DiscussionFingerprint stamp) {
    var said = new ArrayList<String>();
    said.add(String.valueOf(WRITING));
    said.add(format.extension());
    said.add(address.urlOrLocalhost());
    said.add(order.consultation().id() + " " + order.consultation().version());
    said.add(String.valueOf(order.edition()));
    said.addAll(order.selected());
    said.add(stamp.comments() + " " + stamp.contentHash());
    said.add(edition(order).map(Edition::hash).orElse(""));
    if (order.edition() == null) {
      questions(order)
          .flatMap(asked -> themes.findOverview(order.consultation(), asked).stream())
          .forEach(found -> said.add(found.toString()));
    }
    said.add(licence.text(LANGUAGE));
    return Sha256.hex(String.join("\n", said)).substring(0, TAG);
  }

  PublicData data(DataOrder order) {
    var edition = edition(order);
    var report = edition.map(reports::document).orElse(null);
    if (order.edition() != null && report != null) {
      return new EditionData(
          order.consultation(),
          report,
          discussion,
          positions,
          address.urlOrLocalhost(),
          about(order, edition.orElse(null)),
          licence.text(LANGUAGE));
    }
    return new ConsultationData(
        order,
        discussion,
        positions,
        themes(order),
        report,
        address.urlOrLocalhost(),
        about(order, edition.orElse(null)),
        LANGUAGE,
        licence.text(LANGUAGE));
  }

  /// The one that is asked for, or the one whose ledger the consultation's data have.
  private Optional<Edition> edition(DataOrder order) {
    var consultation = order.consultation().id();
    Integer number = order.edition();
    return number == null
        ? reports.latest(Viewer.VISITOR, consultation)
        : Optional.of(reports.get(Viewer.VISITOR, consultation, number));
  }

  private static Stream<QuestionDetails> questions(DataOrder order) {
    Integer question = order.selection().question();
    return order.consultation().questions().stream()
        .filter(asked -> question == null || question == asked.number());
  }

  private List<ThemeRow> themes(DataOrder order) {
    return questions(order).flatMap(asked -> themes(order, asked)).toList();
  }

  private Stream<ThemeRow> themes(DataOrder order, QuestionDetails asked) {
    var found = themes.findOverview(order.consultation(), asked);
    if (found.isEmpty()) {
      return Stream.empty();
    }
    var contributors = themes.countContributors(order.consultation(), asked);
    return found.get().themes().stream()
        .map(
            theme ->
                new ThemeRow(
                    asked.number(),
                    theme.number(),
                    theme.language(),
                    theme.label(),
                    theme.isNamedBySecretariat(),
                    theme.comments(),
                    theme.contributors(),
                    contributors.getOrDefault(theme.id(), ThemeContributorCounts.NONE)));
  }

  private List<String> about(DataOrder order, @Nullable Edition edition) {
    var words = new ReportTexts(messages, LANGUAGE);
    var consultation = order.consultation();
    var lines = new ArrayList<String>();
    String title = consultation.title().inLanguage(LANGUAGE);
    String site = address.urlOrLocalhost();
    if (order.edition() == null) {
      lines.add(
          words.text(
              "report.data.about",
              title,
              site + ConsultationLinks.consultation(consultation.slug())));
      if (!order.selected().isEmpty()) {
        lines.add(words.text("report.data.selected", String.join(", ", order.selected())));
      }
      lines.add(
          edition == null
              ? words.text("report.data.ledger.none")
              : words.text("report.data.ledger", edition.number()));
    } else if (edition != null) {
      lines.add(
          words.text(
              "report.data.about.edition",
              title,
              edition.number(),
              site + ReportLinks.edition(consultation.slug(), edition.number())));
    } else {
      throw new NotFound("edition", String.valueOf(order.edition()));
    }
    lines.add(words.text("report.data.public"));
    lines.add(words.text("report.data.positions"));
    lines.add(words.text("report.data.times"));
    return lines;
  }
}
