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
import org.rapporteur.consultation.ConsultationImport;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.GroupNames;
import org.rapporteur.intake.file.ReadingRules;
import org.rapporteur.intake.file.Remark;
import org.rapporteur.intake.file.Survey;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// Imports of what was said elsewhere. A viewer is the secretariat of the consultation, or of the
/// institution where the consultation is made by the import; without one it is the command line.
@Service
public class ImportService implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);

  public static final int MOST_LISTED = 100;
  private static final int MOST_NAME = 200;

  private final ConsultationService consultations;
  private final ConsultationImport imports;
  private final HeldElsewhere heldElsewhere;
  private final ImportRuns runs;
  private final ImportRemarks remarks;
  private final ImportRunner runner;
  private final ImportUploads uploads;
  private final UseCases useCases;
  private final Clock clock;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  ImportService(
      ConsultationService consultations,
      ConsultationImport imports,
      HeldElsewhere heldElsewhere,
      ImportRuns runs,
      ImportRemarks remarks,
      ImportRunner runner,
      ImportUploads uploads,
      UseCases useCases,
      Clock clock) {
    this.consultations = consultations;
    this.imports = imports;
    this.heldElsewhere = heldElsewhere;
    this.runs = runs;
    this.remarks = remarks;
    this.runner = runner;
    this.uploads = uploads;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// The consultation that would take the import; empty where it would be made.
  public Optional<ConsultationDetails> target(@Nullable Viewer viewer, Slug slug) {
    var found = viewer == null ? consultations.find(slug) : consultations.find(viewer, slug);
    if (viewer != null) {
      viewer.actor("import");
      boolean may =
          found
              .map(c -> viewer.isSecretariatIn(c.id().scope()))
              .orElseGet(viewer::opensConsultations);
      if (!may) {
        throw new NotAllowed("import");
      }
    }
    return found;
  }

  /// Reads the file and stores nothing.
  public Survey survey(@Nullable Viewer viewer, Slug slug, Path file, @Nullable Path questions) {
    try {
      return Survey.of(file, rules(target(viewer, slug), questions, clock.instant()));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file, e);
    }
  }

  /// Makes ready what [#carryOut] does, or finds it where the same file stopped on its way. The
  /// consultation is made where there is none; a draft becomes one that was held when its comments
  /// were made.
  public ImportRun begin(@Nullable Viewer viewer, ImportOrder order, Survey survey) {
    var known = target(viewer, order.consultation());
    known.map(ConsultationDetails::phase).ifPresent(ImportService::requirePossible);
    var unfinished = known.flatMap(c -> runs.unfinished(c.id()));
    if (unfinished.isPresent() && unfinished.get().source().equals(survey.hash())) {
      return unfinished.get();
    }
    unfinished
        .filter(ImportRun::isRunning)
        .ifPresent(
            other -> {
              throw ImportNotPossible.underWay(other.fileName());
            });
    if (survey.readable() == 0) {
      throw ImportNotPossible.nothingToTake();
    }
    var by = viewer == null ? null : viewer.actor("import");
    return useCases.change(() -> store(viewer, order, survey, known, by));
  }

  /// Takes it over and carries it to its end; refuses where somebody else is at it. Answers how it
  /// ended.
  public ImportRun carryOut(ImportRunId id, Path file) {
    var holder = runner.lease(id).orElseThrow(() -> ImportNotPossible.underWay(get(id).fileName()));
    try {
      runner.carryOut(get(id), holder, file);
    } catch (Refusal e) {
      useCases.change(() -> runs.finish(id, ImportState.FAILED, e.code(), clock.instant()));
      throw e;
    }
    return get(id);
  }

  /// Begins an import that goes on by itself, also after a restart.
  public ImportRun start(Viewer viewer, ImportOrder order, Survey survey) {
    var run = begin(viewer, order, survey);
    var stored = run.storedFile();
    if (stored != null) {
      // The same file may have been uploaded before, and stopped: that upload goes on.
      if (!stored.equals(order.storedFile()) && order.storedFile() != null) {
        uploads.delete(order.storedFile());
      }
      carryOutLater(run, stored);
    }
    return run;
  }

  /// Uploads that nobody carries on, because their machine stopped.
  void goOn() {
    for (ImportRun run : runs.abandoned(clock.instant())) {
      var stored = run.storedFile();
      if (stored != null && uploads.has(stored)) {
        carryOutLater(run, stored);
      }
    }
  }

  private void carryOutLater(ImportRun run, String stored) {
    background.execute(
        () -> {
          try {
            carryOut(run.id(), uploads.file(stored));
            uploads.delete(stored);
          } catch (ImportNotPossible | LeaseLost e) {
            LOG.debug("Import {} is carried on elsewhere", run.id().value(), e);
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

  public Optional<ImportRun> latest(Viewer viewer, Slug slug) {
    return target(viewer, slug).flatMap(c -> runs.latest(c.id()));
  }

  /// Up to a hundred, after the id given; 0 for the first.
  public List<StoredRemark> remarks(
      @Nullable Viewer viewer, Slug slug, ImportRunId id, Remark.Outcome outcome, long after) {
    var consultation = target(viewer, slug).map(ConsultationDetails::id);
    if (!consultation.equals(Optional.of(get(id).consultation()))) {
      throw new NotFound("import", id.value());
    }
    return remarks.page(id, outcome, after, MOST_LISTED);
  }

  /// How long somebody else may still be at it; zero where nobody is.
  Duration leaseLeft(ImportRunId id) {
    return useCases
        .read(() -> runs.leaseUntil(id))
        .map(until -> Duration.between(clock.instant(), until))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  public ImportRun get(ImportRunId id) {
    return runs.find(id).orElseThrow(() -> new NotFound("import", id.value()));
  }

  private ImportRun store(
      @Nullable Viewer viewer,
      ImportOrder order,
      Survey survey,
      Optional<ConsultationDetails> known,
      @Nullable PersonId by) {
    var consultation = consultation(viewer, order, survey, known);
    var groups = new HashMap<String, StakeholderGroup>();
    survey.groups().keySet().forEach(word -> groups.put(word, GroupNames.guess(word)));
    groups.putAll(order.groups());
    var id =
        runs.add(
            consultation,
            named(order),
            survey.hash(),
            ImportRunner.written(groups),
            survey.rows(),
            by,
            clock.instant());
    return get(id);
  }

  private ConsultationId consultation(
      @Nullable Viewer viewer,
      ImportOrder order,
      Survey survey,
      Optional<ConsultationDetails> known) {
    Instant from = Objects.requireNonNull(survey.earliest());
    // The last comment came in time.
    Instant until = Objects.requireNonNull(survey.latest()).plusSeconds(1);
    var title = order.title();
    try {
      if (known.isPresent()) {
        if (known.get().phase() == Phase.DRAFT) {
          var asked = heldElsewhere.questions(survey, order.questions());
          imports.holdElsewhere(viewer, known.get().id(), asked, from, until);
        }
        return known.get().id();
      }
      var draft =
          heldElsewhere.draft(
              title == null ? titleOf(order.consultation()) : title, survey, order.questions());
      return imports.importHeld(viewer, order.consultation(), draft, from, until);
    } catch (IOException e) {
      throw new UncheckedIOException("The file of questions", e);
    }
  }

  private ReadingRules rules(
      Optional<ConsultationDetails> target, @Nullable Path questions, Instant now)
      throws IOException {
    boolean asks = target.filter(c -> !c.questions().isEmpty()).isPresent();
    return asks
        ? ImportRunner.rules(target.get(), now)
        : heldElsewhere.rules(
            target.map(c -> c.terms().maxLength()).orElse(Terms.MOST_LENGTH), questions, now);
  }

  private static void requirePossible(Phase phase) {
    boolean takes = phase == Phase.DRAFT || phase == Phase.OPEN || phase == Phase.CLOSED;
    if (!takes) {
      throw ImportNotPossible.in(phase.name());
    }
  }

  private static ImportOrder named(ImportOrder order) {
    String name = order.fileName();
    return name.length() <= MOST_NAME
        ? order
        : new ImportOrder(
            order.consultation(),
            order.title(),
            order.file(),
            name.substring(0, MOST_NAME),
            order.questions(),
            order.storedFile(),
            order.groups());
  }

  /// "provider-directory" is "Provider directory".
  private static String titleOf(Slug slug) {
    String words = slug.value().replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
