package org.rapporteur.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.discussion.comment.ImportedComment;
import org.rapporteur.discussion.comment.ImportedComment.ImportedPositions;
import org.rapporteur.discussion.comment.ImportedContributor;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.ImportBatch.NewImportedComment;
import org.rapporteur.intake.file.ContributionRow;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.intake.file.GroupGuesser;
import org.rapporteur.intake.file.LanguageParser;
import org.rapporteur.intake.file.RowRules;
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
    consultation.questions().forEach(question -> questions.put(question.number(), question.id()));
    // If there is only one question, a row may omit it.
    questions.put(ContributionRow.NO_QUESTION, consultation.questions().getFirst().id());
  }

  /// Creates the row rules of a consultation that has questions.
  static RowRules createRowRules(ConsultationDetails consultation, Instant now) {
    return new RowRules(
        consultation.terms().maxLength(),
        consultation.questions().stream().map(QuestionDetails::number).collect(Collectors.toSet()),
        mapScales(consultation),
        now);
  }

  private static Map<Integer, QuestionScale> mapScales(ConsultationDetails consultation) {
    var scales = new HashMap<Integer, QuestionScale>();
    for (var question : consultation.questions()) {
      var scale = question.scale();
      if (scale != null) {
        scales.put(question.number(), scale);
      }
    }
    return scales;
  }

  ConsultationDetails consultation() {
    return consultation;
  }

  String fileHash() {
    return survey.hash();
  }

  /// True if the file has a valid row with this id; see [FileSurvey#mightContain].
  boolean mightContain(String id) {
    return survey.mightContain(id);
  }

  /// Fails for a question that the row rules reject.
  QuestionId getQuestion(ContributionRow row) {
    var question = questions.get(row.question());
    if (question == null) {
      throw new IllegalStateException("Line " + row.line() + " names question " + row.question());
    }
    return question;
  }

  /// Returns empty if the row has no country or an unknown one.
  Optional<CountryCode> findCountry(ContributionRow row) {
    return countryCache.computeIfAbsent(row.author().country(), countries::findByName);
  }

  ImportedComment toComment(NewImportedComment newComment) {
    var row = newComment.row();
    return new ImportedComment(
        getQuestion(row),
        newComment.parent(),
        newComment.parentInBatch(),
        toContributor(row),
        languageCache.computeIfAbsent(row.content().language(), LanguageParser::parse).orElse(null),
        row.content().createdAt(),
        row.content().text(),
        new ImportedPositions(row.positions().agree(), row.positions().disagree()));
  }

  /// Rows with the same name and organization are one contributor, and so are rows with only the
  /// same organization. A row without both is a contributor of its own. A prefix separates the
  /// three kinds of keys.
  private ImportedContributor toContributor(ContributionRow row) {
    String name = row.author().name();
    String organization = row.author().organization();
    var affiliation = toAffiliation(row);
    if (!name.isEmpty()) {
      return new ImportedContributor("name\n" + name + "\n" + organization, name, affiliation);
    }
    return organization.isEmpty()
        ? new ImportedContributor("row\n" + row.id(), unnamedLabel, affiliation)
        : new ImportedContributor("organization\n" + organization, organization, affiliation);
  }

  private Affiliation toAffiliation(ContributionRow row) {
    var author = row.author();
    var country = findCountry(row).orElse(null);
    var group = groups.getOrDefault(author.group(), GroupGuesser.guess(author.group()));
    return new Affiliation(
        group,
        country,
        countries.regionOf(group, country),
        author.organization().isEmpty() ? null : author.organization());
  }
}
