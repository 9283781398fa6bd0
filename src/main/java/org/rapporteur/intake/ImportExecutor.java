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
import org.rapporteur.discussion.comment.CommentImportService;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.intake.file.ContributionFile.FilePosition;
import org.rapporteur.intake.file.ContributionRow;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.intake.file.InvalidImportFile;
import org.rapporteur.intake.file.RowRules;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Executes an import from its last position to its end, one transaction per batch. A reply that
/// precedes its parent waits in the database, so one pass suffices.
@Component
class ImportExecutor {

  static final int BATCH_SIZE = 500;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ImportRunSql runs;
  private final ImportRowSql rows;
  private final ImportRemarkSql remarks;
  private final CommentImportService comments;
  private final ConsultationService consultations;
  private final Countries countries;
  private final Messages messages;
  private final ImportLog log;
  private final Transactions transactions;
  private final Clock clock;

  ImportExecutor(
      ImportRunSql runs,
      ImportRowSql rows,
      ImportRemarkSql remarks,
      CommentImportService comments,
      ConsultationService consultations,
      Countries countries,
      Messages messages,
      ImportLog log,
      Transactions transactions,
      Clock clock) {
    this.runs = runs;
    this.rows = rows;
    this.remarks = remarks;
    this.comments = comments;
    this.consultations = consultations;
    this.countries = countries;
    this.messages = messages;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Returns the lease holder's name; empty if another node holds the lease.
  Optional<String> acquireLease(ImportRunId run) {
    String holder = UUID.randomUUID().toString();
    boolean isAcquired = transactions.write(() -> runs.acquireLease(run, holder, clock.instant()));
    return isAcquired ? Optional.of(holder) : Optional.empty();
  }

  static String groupsToJson(Map<String, StakeholderGroup> groups) {
    return JSON.writeValueAsString(groups);
  }

  static RowRules rowRules(ConsultationDetails consultation, java.time.Instant now) {
    return new RowRules(
        consultation.terms().maxLength(),
        consultation.questions().stream().map(QuestionDetails::number).collect(Collectors.toSet()),
        now);
  }

  /// The caller holds the lease. A refused file fails the import.
  void execute(ImportRun run, String holder, Path path) {
    var consultation = consultations.get(run.consultation());
    var rules = rowRules(consultation, run.startedAt());
    try {
      var survey = FileSurvey.readFile(path, rules);
      if (!survey.hash().equals(run.fileHash())) {
        throw InvalidImportFile.changedSinceStart();
      }
      Map<String, StakeholderGroup> groups =
          JSON.readValue(runs.getGroupMapping(run.id()), new TypeReference<>() {});
      String unnamed = messages.text(Locale.ENGLISH, "intake.unnamed");
      var context = new ImportContext(consultation, survey, countries, groups, unnamed);
      try (var file = new ContributionFile(path, rules)) {
        new ImportPass(run, holder, context, file).run();
      }
      transactions.write(
          () -> {
            runs.finish(run.id(), ImportState.DONE, null, clock.instant());
            log.record(runs.find(run.id()).orElseThrow(), consultation.slug());
          });
    } catch (IOException e) {
      throw new UncheckedIOException("The file of import " + run.id().value(), e);
    }
  }

  /// One pass through a file.
  private final class ImportPass {

    private final ImportRun run;
    private final String holder;
    private final ImportContext context;
    private final ContributionFile file;
    private boolean hasWaiting;

    ImportPass(ImportRun run, String holder, ImportContext context, ContributionFile file)
        throws IOException {
      this.run = run;
      this.holder = holder;
      this.context = context;
      this.file = file;
      var place = runs.getPosition(run.id());
      if (place.offset() > 0) {
        file.moveTo(place);
      }
      this.hasWaiting = rows.hasWaiting(run.id());
    }

    void run() throws IOException {
      while (true) {
        var ready = hasWaiting ? rows.listReady(run.id(), BATCH_SIZE) : List.<ContributionRow>of();
        if (!ready.isEmpty()) {
          store(ready, List.of(), true, false);
        } else if (!readBatch() && !breakCycle()) {
          return;
        }
      }
    }

    private boolean readBatch() throws IOException {
      var batchRows = new ArrayList<ContributionRow>(BATCH_SIZE);
      var rejected = new ArrayList<ImportRemark>();
      boolean ended = false;
      while (!ended && batchRows.size() + rejected.size() < BATCH_SIZE) {
        var step = file.readNext(rejected::add);
        var contribution = step.contribution();
        ended = step.isEnd();
        if (contribution != null) {
          batchRows.add(contribution);
        }
      }
      if (batchRows.isEmpty() && rejected.isEmpty()) {
        return false;
      }
      store(batchRows, rejected, false, false);
      return true;
    }

    /// Replies still waiting at the end of the file form a cycle. The first of them becomes a
    /// thread.
    private boolean breakCycle() {
      var first = rows.listWaiting(run.id(), 1);
      if (first.isEmpty()) {
        return false;
      }
      store(first, List.of(), true, true);
      return true;
    }

    private void store(
        List<ContributionRow> batchRows,
        List<ImportRemark> rejected,
        boolean wasWaiting,
        boolean isFinalPass) {
      var position = file.position();
      hasWaiting |=
          transactions.write(
              () -> storeBatch(batchRows, rejected, wasWaiting, isFinalPass, position));
    }

    private boolean storeBatch(
        List<ContributionRow> batchRows,
        List<ImportRemark> rejected,
        boolean wasWaiting,
        boolean isFinalPass,
        FilePosition place) {
      if (wasWaiting) {
        rows.deleteWaiting(run.id(), batchRows);
      }
      var batch =
          new ImportBatch(context, findImported(batchRows), findWaiting(batchRows), isFinalPass);
      rejected.forEach(batch::addRemark);
      batchRows.forEach(batch::add);
      if (!batch.deferred().isEmpty()) {
        rows.storeWaiting(run.id(), batch.deferred());
      }
      if (!batch.comments().isEmpty()) {
        addComments(batch);
      }
      remarks.add(run.id(), batch.remarks());
      runs.saveProgress(run.id(), holder, place, batch.progress(), clock.instant());
      return !batch.deferred().isEmpty();
    }

    private void addComments(ImportBatch batch) {
      var news = batch.comments();
      var stored =
          comments.add(
              context.consultation().id(),
              news.stream()
                  .map(c -> context.comment(c.row(), c.parent(), c.parentInBatch()))
                  .toList());
      var addedRows = news.stream().map(ImportBatch.NewImportedComment::row).toList();
      rows.add(context.consultation().id(), run.id(), addedRows, stored.ids());
      if (hasWaiting || !batch.deferred().isEmpty()) {
        rows.markReady(run.id(), addedRows.stream().map(ContributionRow::id).toList());
      }
      batch.progress().firstNumber = stored.firstNumber();
      batch.progress().lastNumber = stored.lastNumber();
    }

    private Map<String, ImportRowSql.ImportedRow> findImported(List<ContributionRow> batchRows) {
      var ids = new HashSet<String>();
      for (ContributionRow row : batchRows) {
        ids.add(row.id());
        if (row.isReply()) {
          ids.add(row.parent());
        }
      }
      return rows.findImported(context.consultation().id(), ids);
    }

    private Set<String> findWaiting(List<ContributionRow> batchRows) {
      return hasWaiting
          ? rows.findWaiting(run.id(), batchRows.stream().map(ContributionRow::id).toList())
          : Set.of();
    }
  }
}
