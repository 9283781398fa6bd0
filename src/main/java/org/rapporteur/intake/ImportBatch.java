package org.rapporteur.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.intake.ImportRows.Known;
import org.rapporteur.intake.ImportRuns.Progress;
import org.rapporteur.intake.file.Contribution;
import org.rapporteur.intake.file.Remark;

/// Decides what becomes of some rows, from what is stored already: which are new, where each hangs,
/// which wait, and what is to be said.
final class ImportBatch {

  /// A new comment: under one that is stored, under one before it in the batch, or a thread.
  record New(Contribution row, @Nullable CommentId parent, @Nullable Integer parentInBatch) {}

  private final ImportContext context;
  private final Map<String, Known> known;
  private final Set<String> waiting;
  private final boolean waitsNoMore;
  private final List<New> comments = new ArrayList<>();
  private final List<Contribution> putOff = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Long> lines = new HashMap<>();
  private final Progress progress = new Progress();

  ImportBatch(
      ImportContext context, Map<String, Known> known, Set<String> waiting, boolean waitsNoMore) {
    this.context = context;
    this.known = known;
    this.waiting = new HashSet<>(waiting);
    this.waitsNoMore = waitsNoMore;
  }

  void tell(Remark remark) {
    remarks.add(remark);
    if (remark.outcome() == Remark.Outcome.LEFT_OUT) {
      progress.leftOut++;
    }
  }

  void add(Contribution row) {
    var before = known.get(row.id());
    Long sameLine = lines.get(row.id());
    if (sameLine != null || waiting.contains(row.id())) {
      leftOut(row, "id-repeated", sameLine == null ? row.id() : String.valueOf(sameLine));
    } else if (before != null
        && before.source().equals(context.source())
        && before.line() != row.line()) {
      leftOut(row, "id-repeated", String.valueOf(before.line()));
    } else if (before != null) {
      progress.known++;
    } else {
      lines.put(row.id(), row.line());
      place(row);
    }
  }

  private void place(Contribution row) {
    if (!row.isReply()) {
      take(row, null, null);
      return;
    }
    var stored = known.get(row.parent());
    var inBatch = places.get(row.parent());
    if (stored != null && isElsewhere(row, stored.question())
        || inBatch != null && isElsewhere(row, context.question(comments.get(inBatch).row()))) {
      becomesThread(row, "parent-elsewhere");
    } else if (stored != null) {
      take(row, stored.comment(), null);
    } else if (inBatch != null) {
      take(row, null, inBatch);
    } else if (mayComeLater(row)) {
      putOff.add(row);
    } else {
      becomesThread(row, waitsNoMore ? "parent-circle" : "parent-missing");
    }
  }

  private boolean mayComeLater(Contribution row) {
    return !waitsNoMore && !row.parent().equals(row.id()) && context.mayHave(row.parent());
  }

  private boolean isElsewhere(Contribution row, QuestionId question) {
    return !context.question(row).equals(question);
  }

  private void becomesThread(Contribution row, String code) {
    remarks.add(new Remark(row.line(), Remark.Outcome.THREAD, "parent_id", code, row.parent()));
    progress.orphans++;
    take(row, null, null);
  }

  private void take(Contribution row, @Nullable CommentId parent, @Nullable Integer inBatch) {
    places.put(row.id(), comments.size());
    comments.add(new New(row, parent, inBatch));
    progress.taken++;
    progress.replies += row.isReply() ? 1 : 0;
    if (!row.country().isEmpty() && context.country(row).isEmpty()) {
      remarks.add(
          new Remark(
              row.line(), Remark.Outcome.WITHOUT, "country", "country-unknown", row.country()));
    }
  }

  private void leftOut(Contribution row, String code, String found) {
    tell(new Remark(row.line(), Remark.Outcome.LEFT_OUT, "id", code, found));
  }

  List<New> comments() {
    return comments;
  }

  List<Contribution> putOff() {
    return putOff;
  }

  List<Remark> remarks() {
    return remarks;
  }

  Progress progress() {
    return progress;
  }
}
