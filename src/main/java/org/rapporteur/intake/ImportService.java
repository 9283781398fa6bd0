package org.rapporteur.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationImportService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.intake.file.GroupGuesser;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.intake.file.RowRules;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// Imports of comments from files. The viewer is the secretariat of the consultation or, for a new
/// one, of the institution; null means the command line.
@Service
public class ImportService implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);

  public static final int MAX_LISTED = 100;
  private static final int MAX_FILE_NAME_LENGTH = 200;

  private final ConsultationService consultations;
  private final ConsultationImportService consultationImport;
  private final ImportedConsultationFactory consultationFactory;
  private final ImportRunSql runs;
  private final ImportRemarkSql remarks;
  private final ImportExecutor executor;
  private final ImportUploadStore uploads;
  private final Transactions transactions;
  private final Clock clock;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  ImportService(
      ConsultationService consultations,
      ConsultationImportService consultationImport,
      ImportedConsultationFactory consultationFactory,
      ImportRunSql runs,
      ImportRemarkSql remarks,
      ImportExecutor executor,
      ImportUploadStore uploads,
      Transactions transactions,
      Clock clock) {
    this.consultations = consultations;
    this.consultationImport = consultationImport;
    this.consultationFactory = consultationFactory;
    this.runs = runs;
    this.remarks = remarks;
    this.executor = executor;
    this.uploads = uploads;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The consultation that receives the import; empty if it will be created.
  public Optional<ConsultationDetails> findTarget(@Nullable Viewer viewer, Slug slug) {
    var target = viewer == null ? consultations.find(slug) : consultations.find(viewer, slug);
    if (viewer != null) {
      viewer.requireSignedIn("import");
      boolean isAllowed =
          target
              .map(c -> viewer.isSecretariatIn(c.id().scope()))
              .orElseGet(viewer::canCreateConsultations);
      if (!isAllowed) {
        throw new NotAllowed("import");
      }
    }
    return target;
  }

  /// Reads the file and stores nothing.
  public FileSurvey surveyFile(
      @Nullable Viewer viewer, Slug slug, Path file, @Nullable Path questions) {
    try {
      return FileSurvey.readFile(
          file, rowRules(findTarget(viewer, slug), questions, clock.instant()));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file, e);
    }
  }

  /// Prepares an import, or finds the interrupted import of the same file. Creates the consultation
  /// if there is none.
  public ImportRun prepare(@Nullable Viewer viewer, ImportRequest request, FileSurvey survey) {
    var target = findTarget(viewer, request.consultation());
    target.map(ConsultationDetails::phase).ifPresent(ImportService::requireImportPossible);
    var unfinished = target.flatMap(c -> runs.findUnfinished(c.id()));
    if (unfinished.isPresent() && unfinished.get().fileHash().equals(survey.hash())) {
      return unfinished.get();
    }
    unfinished
        .filter(ImportRun::isRunning)
        .ifPresent(
            other -> {
              throw ImportNotPossible.alreadyRunning(other.fileName());
            });
    if (survey.validRows() == 0) {
      throw ImportNotPossible.noValidRow();
    }
    var person = viewer == null ? null : viewer.requireSignedIn("import");
    return transactions.write(() -> store(viewer, request, survey, target, person));
  }

  /// Executes the import to its end. Fails if another node is executing it.
  public ImportRun execute(ImportRunId id, Path file) {
    var holder =
        executor
            .acquireLease(id)
            .orElseThrow(() -> ImportNotPossible.alreadyRunning(get(id).fileName()));
    try {
      executor.execute(get(id), holder, file);
    } catch (Refusal e) {
      transactions.write(() -> runs.finish(id, ImportState.FAILED, e.code(), clock.instant()));
      throw e;
    }
    return get(id);
  }

  /// Starts an import in the background; it survives a restart.
  public ImportRun start(Viewer viewer, ImportRequest request, FileSurvey survey) {
    var run = prepare(viewer, request, survey);
    var stored = run.uploadName();
    if (stored != null) {
      // If an interrupted import has the same file, its upload is used.
      if (!stored.equals(request.uploadName()) && request.uploadName() != null) {
        uploads.delete(request.uploadName());
      }
      executeInBackground(run, stored);
    }
    return run;
  }

  /// Resumes uploads whose node stopped.
  void resumeAbandoned() {
    for (ImportRun run : runs.listAbandoned(clock.instant())) {
      var stored = run.uploadName();
      if (stored != null && uploads.isStored(stored)) {
        executeInBackground(run, stored);
      }
    }
  }

  private void executeInBackground(ImportRun run, String stored) {
    background.execute(
        () -> {
          try {
            execute(run.id(), uploads.pathOf(stored));
            uploads.delete(stored);
          } catch (ImportNotPossible | LeaseLost e) {
            LOG.debug("Import {} is executed by another node", run.id().value(), e);
          } catch (Refusal e) {
            LOG.info("Import {} failed: {}", run.id().value(), e.getMessage());
            uploads.delete(stored);
          } catch (RuntimeException e) {
            LOG.warn("Import {} stopped and goes on later", run.id().value(), e);
          }
        });
  }

  @Override
  public void destroy() {
    background.shutdownNow();
  }

  public Optional<ImportRun> findLatest(Viewer viewer, Slug slug) {
    return findTarget(viewer, slug).flatMap(c -> runs.findLatest(c.id()));
  }

  /// Up to 100 remarks after this id; 0 for the first page.
  public List<StoredRemark> listRemarks(
      @Nullable Viewer viewer,
      Slug slug,
      ImportRunId id,
      ImportRemark.RowOutcome outcome,
      long after) {
    var consultation = findTarget(viewer, slug).map(ConsultationDetails::id);
    if (!consultation.equals(Optional.of(get(id).consultation()))) {
      throw new NotFound("import", id.value());
    }
    return remarks.listAfter(id, outcome, after, MAX_LISTED);
  }

  /// The time until the current lease expires, zero if there is none.
  Duration remainingLease(ImportRunId id) {
    return transactions
        .read(() -> runs.findLeaseEnd(id))
        .map(leaseEnd -> Duration.between(clock.instant(), leaseEnd))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  public ImportRun get(ImportRunId id) {
    return runs.find(id).orElseThrow(() -> new NotFound("import", id.value()));
  }

  private ImportRun store(
      @Nullable Viewer viewer,
      ImportRequest request,
      FileSurvey survey,
      Optional<ConsultationDetails> existing,
      @Nullable PersonId actor) {
    var consultation = prepareConsultation(viewer, request, survey, existing);
    var groups = new HashMap<String, StakeholderGroup>();
    survey.groups().keySet().forEach(word -> groups.put(word, GroupGuesser.guess(word)));
    groups.putAll(request.groups());
    var id =
        runs.add(
            consultation,
            withShortFileName(request),
            survey.hash(),
            ImportExecutor.groupsToJson(groups),
            survey.rows(),
            actor,
            clock.instant());
    return get(id);
  }

  private ConsultationId prepareConsultation(
      @Nullable Viewer viewer,
      ImportRequest request,
      FileSurvey survey,
      Optional<ConsultationDetails> existing) {
    Instant opensAt = Objects.requireNonNull(survey.earliest());
    // The last comment must be before the closing time.
    Instant closesAt = Objects.requireNonNull(survey.latest()).plusSeconds(1);
    var title = request.title();
    try {
      if (existing.isPresent()) {
        if (existing.get().phase() == Phase.DRAFT) {
          var questions = consultationFactory.createQuestions(survey, request.questions());
          consultationImport.markDraftImported(
              viewer, existing.get().id(), questions, opensAt, closesAt);
        }
        return existing.get().id();
      }
      var draft =
          consultationFactory.createDraft(
              title == null ? titleFromSlug(request.consultation()) : title,
              survey,
              request.questions());
      return consultationImport.createImported(
          viewer, request.consultation(), draft, opensAt, closesAt);
    } catch (IOException e) {
      throw new UncheckedIOException("The file of questions", e);
    }
  }

  private RowRules rowRules(
      Optional<ConsultationDetails> target, @Nullable Path questions, Instant now)
      throws IOException {
    boolean hasQuestions = target.filter(c -> !c.questions().isEmpty()).isPresent();
    return hasQuestions
        ? ImportExecutor.rowRules(target.get(), now)
        : consultationFactory.rowRules(
            target.map(c -> c.terms().maxLength()).orElse(Terms.MAX_LENGTH), questions, now);
  }

  private static void requireImportPossible(Phase phase) {
    boolean takes = phase == Phase.DRAFT || phase == Phase.OPEN || phase == Phase.CLOSED;
    if (!takes) {
      throw ImportNotPossible.wrongPhase(phase.name());
    }
  }

  private static ImportRequest withShortFileName(ImportRequest request) {
    String name = request.fileName();
    return name.length() <= MAX_FILE_NAME_LENGTH
        ? request
        : new ImportRequest(
            request.consultation(),
            request.title(),
            request.file(),
            name.substring(0, MAX_FILE_NAME_LENGTH),
            request.questions(),
            request.uploadName(),
            request.groups());
  }

  /// Turns `provider-directory` into "Provider directory".
  private static String titleFromSlug(Slug slug) {
    String title = slug.value().replace('-', ' ');
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }
}
