package org.rapporteur.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.snapshot.DiscussionFingerprintSql;
import org.rapporteur.discussion.snapshot.DiscussionFingerprintSql.DiscussionFingerprint;
import org.rapporteur.discussion.snapshot.VisibleCommentSql;
import org.rapporteur.discussion.snapshot.VisiblePositionSql;
import org.rapporteur.discussion.theme.ThemeContributorCounts;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.opendata.PublicData.ThemeRow;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.shared.Sha256;
import org.springframework.stereotype.Component;

/// Loads public data. Inside `Transactions.readSnapshot`, all of it is consistent.
@Component
class DataLoader {

  /// Increase it when the content of the files changes, so that no old file is sent.
  private static final int CONTENT_VERSION = 5;

  private static final int TAG_LENGTH = 24;

  private final ConsultationService consultations;
  private final VisibleCommentSql comments;
  private final VisiblePositionSql positions;
  private final DiscussionFingerprintSql fingerprints;
  private final ThemeService themes;
  private final ReportService reports;
  private final DataDescriptions descriptions;

  DataLoader(
      ConsultationService consultations,
      VisibleCommentSql comments,
      VisiblePositionSql positions,
      DiscussionFingerprintSql fingerprints,
      ThemeService themes,
      ReportService reports,
      DataDescriptions descriptions) {
    this.consultations = consultations;
    this.comments = comments;
    this.positions = positions;
    this.fingerprints = fingerprints;
    this.themes = themes;
    this.reports = reports;
    this.descriptions = descriptions;
  }

  /// Tests whether the comments are still public. That can end while a file is written.
  boolean isPublic(DataRequest request) {
    return consultations
        .find(request.id())
        .filter(consultation -> consultation.phase().showsComments())
        .isPresent();
  }

  DiscussionFingerprint computeFingerprint(DataRequest request) {
    return fingerprints.computeFingerprint(request.id());
  }

  /// Tests whether something that was public at the time of the fingerprint is no longer public.
  boolean hasRemovals(DataRequest request, DiscussionFingerprint fingerprint) {
    return !fingerprints
        .computeRemovalHash(request.id(), fingerprint.lastPublication())
        .equals(fingerprint.removalHash());
  }

  /// Computes a tag that changes with the content of the file.
  String computeTag(DataRequest request, DataFormat format, DiscussionFingerprint fingerprint) {
    var edition = findEdition(request);
    var parts = new ArrayList<String>();
    parts.add(CONTENT_VERSION + " " + format.extension());
    parts.add(request.id() + " " + request.consultation().version());
    parts.add(request.edition() + " " + request.filterParameters());
    parts.add(fingerprint.comments() + " " + fingerprint.contentHash());
    parts.add(edition.map(Edition::hash).orElse(""));
    parts.add(descriptions.describe(request, edition.orElse(null)).toString());
    if (request.edition() == null) {
      request.questions().stream()
          .flatMap(question -> themes.findOverview(request.consultation(), question).stream())
          .forEach(overview -> parts.add(overview.toString()));
    }
    return Sha256.hex(String.join("\n", parts)).substring(0, TAG_LENGTH);
  }

  PublicData load(DataRequest request) {
    var edition = findEdition(request);
    var description = descriptions.describe(request, edition.orElse(null));
    return request.edition() == null
        ? new ConsultationData(
            request,
            description,
            comments,
            positions,
            request.questions().stream()
                .flatMap(question -> loadThemes(request, question).stream())
                .toList(),
            edition.map(reports::document).orElse(null))
        : new EditionData(
            request.consultation(),
            description,
            comments,
            positions,
            reports.document(edition.orElseThrow()));
  }

  /// Finds the requested edition, or the latest one for the ledger of the current data.
  private Optional<Edition> findEdition(DataRequest request) {
    Integer number = request.edition();
    return number == null
        ? reports.latest(Viewer.VISITOR, request.id())
        : Optional.of(reports.get(Viewer.VISITOR, request.id(), number));
  }

  private List<ThemeRow> loadThemes(DataRequest request, QuestionDetails question) {
    var overview = themes.findOverview(request.consultation(), question);
    if (overview.isEmpty()) {
      return List.of();
    }
    var counts = themes.countContributors(request.consultation(), question);
    return overview.get().themes().stream()
        .map(
            theme ->
                new ThemeRow(
                    question.number(),
                    theme.number(),
                    theme.language(),
                    theme.label(),
                    theme.isNamedBySecretariat(),
                    theme.comments(),
                    theme.contributors(),
                    counts.getOrDefault(theme.id(), ThemeContributorCounts.NONE)))
        .toList();
  }
}
