package org.rapporteur.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.ImportedComment;
import org.rapporteur.discussion.comment.ImportedContributor;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.ContributionRow;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.intake.file.GroupGuesser;
import org.rapporteur.intake.file.LanguageParser;
import org.rapporteur.shared.LanguageTag;

/// Maps the values of an import file to the consultation: questions, groups, countries and
/// languages.
final class ImportContext {

  private final ConsultationDetails consultation;
  private final FileSurvey survey;
  private final Countries countries;
  private final String unnamedLabel;
  private final Map<String, StakeholderGroup> groups;
  private final Map<Integer, QuestionId> questions = new HashMap<>();
  private final Map<String, Optional<CountryCode>> countryCache = new HashMap<>();
  private final Map<String, Optional<LanguageTag>> languageCache = new HashMap<>();

  ImportContext(
      ConsultationDetails consultation,
      FileSurvey survey,
      Countries countries,
      Map<String, StakeholderGroup> groups,
      String unnamedLabel) {
    this.consultation = consultation;
    this.survey = survey;
    this.countries = countries;
    this.groups = groups;
    this.unnamedLabel = unnamedLabel;
    consultation.questions().forEach(q -> questions.put(q.number(), q.id()));
    // A row may omit the question if there is only one.
    questions.put(0, consultation.questions().getFirst().id());
  }

  ConsultationDetails consultation() {
    return consultation;
  }

  String fileHash() {
    return survey.hash();
  }

  boolean mightContain(String id) {
    return survey.mightContain(id);
  }

  QuestionId question(ContributionRow row) {
    var question = questions.get(row.question());
    if (question == null) {
      throw new IllegalStateException("Line " + row.line() + " names question " + row.question());
    }
    return question;
  }

  Optional<CountryCode> country(ContributionRow row) {
    return countryCache.computeIfAbsent(row.country(), countries::findByName);
  }

  ImportedComment comment(
      ContributionRow row, @Nullable CommentId parent, @Nullable Integer parentInBatch) {
    return new ImportedComment(
        question(row),
        parent,
        parentInBatch,
        contributor(row),
        languageCache.computeIfAbsent(row.language(), LanguageParser::parse).orElse(null),
        row.createdAt(),
        row.text(),
        row.agree(),
        row.disagree());
  }

  /// Rows with the same name and organization are one contributor, and so are rows with only the
  /// same organization. A row without both is a contributor of its own.
  private ImportedContributor contributor(ContributionRow row) {
    var country = country(row).orElse(null);
    var group = groups.getOrDefault(row.group(), GroupGuesser.guess(row.group()));
    var affiliation =
        new Affiliation(
            group,
            country,
            countries.regionOf(group, country),
            row.organization().isEmpty() ? null : row.organization());
    if (!row.author().isEmpty()) {
      return new ImportedContributor(
          "name\n" + row.author() + "\n" + row.organization(), row.author(), affiliation);
    }
    return row.organization().isEmpty()
        ? new ImportedContributor("row\n" + row.id(), unnamedLabel, affiliation)
        : new ImportedContributor(
            "organization\n" + row.organization(), row.organization(), affiliation);
  }
}
