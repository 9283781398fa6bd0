package org.rapporteur.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationImportService;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.ImportRun.ImportFile;
import org.rapporteur.intake.ImportRunSql.NewImportRun;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.intake.file.GroupGuesser;
import org.rapporteur.intake.file.RowRules;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Surveys a file before an import and creates the import, with its consultation if there is none.
@Component
class ImportPreparation {

  private static final int MAX_FILE_NAME_LENGTH = 200;

  private final ConsultationImportService consultationImport;
  private final ImportedConsultationFactory consultationFactory;
  private final ImportRunStore runs;
  private final Transactions transactions;
  private final Clock clock;

  ImportPreparation(
      ConsultationImportService consultationImport,
      ImportedConsultationFactory consultationFactory,
      ImportRunStore runs,
      Transactions transactions,
      Clock clock) {
    this.consultationImport = consultationImport;
    this.consultationFactory = consultationFactory;
    this.runs = runs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Surveys a file of comments before its import.
  ///
  /// @param target the consultation that receives the import; null for a new one
  /// @param questions the file of questions; null if there is none
  FileSurvey surveyFile(@Nullable ConsultationDetails target, Path file, @Nullable Path questions) {
    try {
      return FileSurvey.readFile(file, createRowRules(target, questions));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read", e);
    }
  }

  private RowRules createRowRules(@Nullable ConsultationDetails target, @Nullable Path questions)
      throws IOException {
    if (target != null && !target.questions().isEmpty()) {
      return ImportContext.createRowRules(target, clock.instant());
    }
    int maxLength = target == null ? Terms.MAX_LENGTH : target.terms().maxLength();
    return consultationFactory.createRowRules(maxLength, questions, clock.instant());
  }

  /// Creates an import, or returns the unfinished import of the same file.
  /// @param viewer null for the command line
  /// @param target the consultation that receives the import; null for a new one
  ImportRun prepare(
      @Nullable Viewer viewer,
      ImportRequest request,
      FileSurvey survey,
      @Nullable ConsultationDetails target) {
    if (target != null) {
      requireImportPossible(target.phase());
      var unfinished = runs.findUnfinished(target.id());
      if (unfinished.isPresent() && unfinished.get().file().hash().equals(survey.hash())) {
        return unfinished.get();
      }
      unfinished.ifPresent(ImportPreparation::requireNotRunning);
    }
    if (survey.validRows() == 0) {
      throw CannotImport.noValidRow();
    }
    var startedBy = viewer == null ? null : viewer.requireSignedIn("import");
    return transactions.write(
        () -> {
          var consultation = prepareConsultation(viewer, request, survey, target);
          return runs.add(createRun(consultation, request, survey, startedBy));
        });
  }

  private static void requireImportPossible(Phase phase) {
    if (!ImportRequest.isPossibleIn(phase)) {
      throw CannotImport.wrongPhase(phase.name());
    }
  }

  private static void requireNotRunning(ImportRun run) {
    if (run.isRunning()) {
      throw CannotImport.alreadyRunning(run.file().name());
    }
  }

  private static NewImportRun createRun(
      ConsultationId consultation,
      ImportRequest request,
      FileSurvey survey,
      @Nullable PersonId startedBy) {
    var groups = new HashMap<String, StakeholderGroup>();
    survey.groups().keySet().forEach(value -> groups.put(value, GroupGuesser.guess(value)));
    groups.putAll(request.groups());
    String name = request.fileName();
    String shortName =
        name.length() <= MAX_FILE_NAME_LENGTH ? name : name.substring(0, MAX_FILE_NAME_LENGTH);
    return new NewImportRun(
        consultation,
        new ImportFile(survey.hash(), shortName, request.uploadName()),
        survey.rows(),
        Map.copyOf(groups),
        startedBy);
  }

  /// Creates the consultation if there is none. Turns a draft into an imported consultation.
  private ConsultationId prepareConsultation(
      @Nullable Viewer viewer,
      ImportRequest request,
      FileSurvey survey,
      @Nullable ConsultationDetails target) {
    try {
      if (target == null) {
        return createConsultation(viewer, request, survey);
      }
      if (target.phase() == Phase.DRAFT) {
        consultationImport.markDraftImported(
            viewer,
            target.id(),
            consultationFactory.createQuestions(survey, request.questions()),
            opensAt(survey),
            closesAt(survey));
      }
      return target.id();
    } catch (IOException e) {
      throw new UncheckedIOException("The file of questions cannot be read", e);
    }
  }

  private ConsultationId createConsultation(
      @Nullable Viewer viewer, ImportRequest request, FileSurvey survey) throws IOException {
    var title = request.title();
    var draft =
        consultationFactory.createDraft(
            title == null ? titleFromSlug(request.consultation()) : title,
            survey,
            request.questions());
    return consultationImport.createImported(
        viewer, request.consultation(), draft, opensAt(survey), closesAt(survey));
  }

  /// The time of the first comment.
  private static Instant opensAt(FileSurvey survey) {
    return Objects.requireNonNull(survey.earliest());
  }

  /// One second after the last comment, because a comment must be before the closing time.
  private static Instant closesAt(FileSurvey survey) {
    return Objects.requireNonNull(survey.latest()).plusSeconds(1);
  }

  /// Turns `provider-directory` into "Provider directory".
  private static String titleFromSlug(Slug slug) {
    String title = slug.value().replace('-', ' ');
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }
}
