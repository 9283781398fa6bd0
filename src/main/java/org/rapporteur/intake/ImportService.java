package org.rapporteur.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// Imports comments from files. The viewer must be in the secretariat of the consultation or, for a
/// new one, of the institution. A null viewer stands for the command line.
@Service
public class ImportService implements DisposableBean {

  /// Maximum number of remarks per page.
  public static final int MAX_REMARKS_PER_PAGE = 100;

  private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);

  private final ConsultationService consultations;
  private final ImportPreparation preparation;
  private final ImportRunStore runs;
  private final ImportRemarkSql remarks;
  private final ImportExecutor executor;
  private final ImportUploadStore uploads;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  ImportService(
      ConsultationService consultations,
      ImportPreparation preparation,
      ImportRunStore runs,
      ImportRemarkSql remarks,
      ImportExecutor executor,
      ImportUploadStore uploads) {
    this.consultations = consultations;
    this.preparation = preparation;
    this.runs = runs;
    this.remarks = remarks;
    this.executor = executor;
    this.uploads = uploads;
  }

  /// The consultation that receives the import; empty if it will be created.
  public Optional<ConsultationDetails> findTarget(@Nullable Viewer viewer, Slug slug) {
    if (viewer == null) {
      return consultations.find(slug);
    }
    var target = consultations.find(viewer, slug);
    viewer.requireSignedIn("import");
    boolean isAllowed =
        target
            .map(consultation -> viewer.isSecretariatIn(consultation.id().scope()))
            .orElseGet(viewer::canCreateConsultations);
    if (!isAllowed) {
      throw new NotAllowed("import");
    }
    return target;
  }

  /// Reads the whole file and stores nothing.
  /// @param questions the file of questions; null if there is none
  public FileSurvey surveyFile(
      @Nullable Viewer viewer, Slug slug, Path file, @Nullable Path questions) {
    return preparation.surveyFile(findTarget(viewer, slug).orElse(null), file, questions);
  }

  /// Creates an import, or returns the unfinished import of the same file. Creates the consultation
  /// if there is none.
  public ImportRun prepare(@Nullable Viewer viewer, ImportRequest request, FileSurvey survey) {
    var target = findTarget(viewer, request.consultation()).orElse(null);
    return preparation.prepare(viewer, request, survey, target);
  }

  /// Executes the import to its end. Throws [CannotImport] if another node is executing it.
  public ImportRun execute(ImportRunId id, Path file) {
    return executor.execute(id, file);
  }

  /// Starts an import in the background. After a restart it resumes.
  public ImportRun start(Viewer viewer, ImportRequest request, FileSurvey survey) {
    var run = prepare(viewer, request, survey);
    var uploadName = run.file().uploadName();
    if (uploadName != null) {
      deleteUnusedUpload(request, uploadName);
      executeInBackground(run.id(), uploadName);
    }
    return run;
  }

  /// An unfinished import of the same file continues with its own upload, so the new one is unused.
  private void deleteUnusedUpload(ImportRequest request, String usedUpload) {
    var newUpload = request.uploadName();
    if (newUpload != null && !newUpload.equals(usedUpload)) {
      uploads.delete(newUpload);
    }
  }

  /// Resumes imports of uploaded files whose node stopped.
  void resumeAbandoned() {
    for (ImportRun run : runs.listAbandoned()) {
      var uploadName = run.file().uploadName();
      if (uploadName != null && uploads.isStored(uploadName)) {
        executeInBackground(run.id(), uploadName);
      }
    }
  }

  private void executeInBackground(ImportRunId id, String uploadName) {
    background.execute(
        () -> {
          try {
            execute(id, uploads.getPath(uploadName));
            uploads.delete(uploadName);
          } catch (CannotImport | LeaseLost e) {
            LOG.debug("Import {} is executed by another node", id.value(), e);
          } catch (Refusal e) {
            LOG.info("Import {} failed: {}", id.value(), e.getMessage());
            uploads.delete(uploadName);
          } catch (RuntimeException e) {
            LOG.warn("Import {} stopped and will be resumed", id.value(), e);
          }
        });
  }

  @Override
  public void destroy() {
    background.shutdownNow();
  }

  /// The latest import into the consultation.
  public Optional<ImportRun> findLatest(Viewer viewer, Slug slug) {
    return findTarget(viewer, slug).flatMap(consultation -> runs.findLatest(consultation.id()));
  }

  /// One page of remarks, in the order of the file.
  /// @param afterId the id of the last remark of the previous page, or [StoredRemark#FIRST_PAGE]
  public List<StoredRemark> listRemarks(
      @Nullable Viewer viewer,
      Slug slug,
      ImportRunId id,
      ImportRemark.RowOutcome outcome,
      long afterId) {
    var consultation = findTarget(viewer, slug).map(ConsultationDetails::id);
    if (!consultation.equals(Optional.of(get(id).consultation()))) {
      throw new NotFound("import", id.value());
    }
    return remarks.listAfter(id, outcome, afterId, MAX_REMARKS_PER_PAGE);
  }

  /// The time until the current lease expires; zero if there is no lease.
  Duration remainingLease(ImportRunId id) {
    return runs.remainingLease(id);
  }

  public ImportRun get(ImportRunId id) {
    return runs.get(id);
  }
}
