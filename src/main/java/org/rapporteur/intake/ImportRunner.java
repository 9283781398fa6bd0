package org.rapporteur.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.comment.CommentImport;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.Contribution;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.intake.file.ContributionFile.Place;
import org.rapporteur.intake.file.FileRefused;
import org.rapporteur.intake.file.ReadingRules;
import org.rapporteur.intake.file.Remark;
import org.rapporteur.intake.file.Survey;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Carries an import out, a transaction a batch, from wherever it stopped to its end. A reply that
/// stands before what it answers waits in the database until that is stored; so one reading is
/// enough, whatever the file's order.
@Component
class ImportRunner {

  static final int BATCH = 500;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ImportRuns runs;
  private final ImportRows rows;
  private final ImportRemarks remarks;
  private final CommentImport comments;
  private final ConsultationService consultations;
  private final Countries countries;
  private final Messages messages;
  private final UseCases useCases;
  private final Clock clock;

  ImportRunner(
      ImportRuns runs,
      ImportRows rows,
      ImportRemarks remarks,
      CommentImport comments,
      ConsultationService consultations,
      Countries countries,
      Messages messages,
      UseCases useCases,
      Clock clock) {
    this.runs = runs;
    this.rows = rows;
    this.remarks = remarks;
    this.comments = comments;
    this.consultations = consultations;
    this.countries = countries;
    this.messages = messages;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// The name under which it is held from now on; empty where somebody else has it.
  Optional<String> lease(ImportRunId run) {
    String holder = UUID.randomUUID().toString();
    boolean held = useCases.change(() -> runs.lease(run, holder, clock.instant()));
    return held ? Optional.of(holder) : Optional.empty();
  }

  static String written(Map<String, StakeholderGroup> groups) {
    return JSON.writeValueAsString(groups);
  }

  static ReadingRules rules(ConsultationDetails consultation, java.time.Instant now) {
    return new ReadingRules(
        consultation.terms().maxLength(),
        consultation.questions().stream().map(QuestionDetails::number).collect(Collectors.toSet()),
        now);
  }

  /// The caller holds the lease. A refusal of the file ends the run as failed.
  void carryOut(ImportRun run, String holder, Path path) {
    var consultation = consultations.get(run.consultation());
    var rules = rules(consultation, run.startedAt());
    try {
      var survey = Survey.of(path, rules);
      if (!survey.hash().equals(run.source())) {
        throw FileRefused.changed();
      }
      Map<String, StakeholderGroup> groups =
          JSON.readValue(runs.mapping(run.id()), new TypeReference<>() {});
      String unnamed = messages.text(Locale.ENGLISH, "intake.unnamed");
      var context = new ImportContext(consultation, survey, countries, groups, unnamed);
      try (var file = new ContributionFile(path, rules)) {
        new Reading(run, holder, context, file).toTheEnd();
      }
      useCases.change(() -> runs.finish(run.id(), ImportState.DONE, null, clock.instant()));
    } catch (IOException e) {
      throw new UncheckedIOException("The file of import " + run.id().value(), e);
    }
  }

  /// One going-through of one file.
  private final class Reading {

    private final ImportRun run;
    private final String holder;
    private final ImportContext context;
    private final ContributionFile file;
    private boolean someWait;

    Reading(ImportRun run, String holder, ImportContext context, ContributionFile file)
        throws IOException {
      this.run = run;
      this.holder = holder;
      this.context = context;
      this.file = file;
      var place = runs.place(run.id());
      if (place.position() > 0) {
        file.goTo(place);
      }
      this.someWait = rows.isAnyWaiting(run.id());
    }

    void toTheEnd() throws IOException {
      while (true) {
        var ready = someWait ? rows.ready(run.id(), BATCH) : List.<Contribution>of();
        if (!ready.isEmpty()) {
          store(ready, List.of(), true, false);
        } else if (!readOn() && !giveUpWaiting()) {
          return;
        }
      }
    }

    private boolean readOn() throws IOException {
      var read = new ArrayList<Contribution>(BATCH);
      var told = new ArrayList<Remark>();
      boolean ended = false;
      while (!ended && read.size() + told.size() < BATCH) {
        var step = file.next(told::add);
        var contribution = step.contribution();
        ended = step.isEnd();
        if (contribution != null) {
          read.add(contribution);
        }
      }
      if (read.isEmpty() && told.isEmpty()) {
        return false;
      }
      store(read, told, false, false);
      return true;
    }

    /// At the end of the file what still waits answers itself in a circle: its first row begins a
    /// thread.
    private boolean giveUpWaiting() {
      var first = rows.waiting(run.id(), 1);
      if (first.isEmpty()) {
        return false;
      }
      store(first, List.of(), true, true);
      return true;
    }

    private void store(
        List<Contribution> read, List<Remark> told, boolean waited, boolean waitsNoMore) {
      var place = file.place();
      someWait |= useCases.change(() -> storeNow(read, told, waited, waitsNoMore, place));
    }

    private boolean storeNow(
        List<Contribution> read,
        List<Remark> told,
        boolean waited,
        boolean waitsNoMore,
        Place place) {
      if (waited) {
        rows.forget(run.id(), read);
      }
      var batch = new ImportBatch(context, known(read), waiting(read), waitsNoMore);
      told.forEach(batch::tell);
      read.forEach(batch::add);
      if (!batch.putOff().isEmpty()) {
        rows.putOff(run.id(), batch.putOff());
      }
      if (!batch.comments().isEmpty()) {
        addComments(batch);
      }
      remarks.add(run.id(), batch.remarks());
      runs.advance(run.id(), holder, place, batch.progress(), clock.instant());
      return !batch.putOff().isEmpty();
    }

    private void addComments(ImportBatch batch) {
      var news = batch.comments();
      var stored =
          comments.add(
              context.consultation().id(),
              news.stream()
                  .map(c -> context.comment(c.row(), c.parent(), c.parentInBatch()))
                  .toList());
      var taken = news.stream().map(ImportBatch.New::row).toList();
      rows.add(context.consultation().id(), run.id(), taken, stored.ids());
      if (someWait || !batch.putOff().isEmpty()) {
        rows.release(run.id(), taken.stream().map(Contribution::id).toList());
      }
      batch.progress().first = stored.first();
      batch.progress().last = stored.last();
    }

    private Map<String, ImportRows.Known> known(List<Contribution> read) {
      var ids = new HashSet<String>();
      for (Contribution row : read) {
        ids.add(row.id());
        if (row.isReply()) {
          ids.add(row.parent());
        }
      }
      return rows.find(context.consultation().id(), ids);
    }

    private Set<String> waiting(List<Contribution> read) {
      return someWait
          ? rows.waitingAmong(run.id(), read.stream().map(Contribution::id).toList())
          : Set.of();
    }
  }
}
