package org.rapporteur.synthesis.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.draft.DraftWriter;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.history.DraftChanges;
import org.rapporteur.synthesis.history.EditAct;
import org.springframework.stereotype.Service;

/// Puts tables of the secretariat behind paragraphs of the latest draft. A table belongs to its
/// paragraph: it moves with it, is undone with it and stays behind it in the next draft.
@Service
public class TableService {

  public static final int MOST = 5;

  private final DraftWriter writer;
  private final ParagraphEdits edits;
  private final DraftChanges changes;
  private final Transactions transactions;

  TableService(
      DraftWriter writer, ParagraphEdits edits, DraftChanges changes, Transactions transactions) {
    this.writer = writer;
    this.edits = edits;
    this.changes = changes;
    this.transactions = transactions;
  }

  /// Behind those that the paragraph has.
  public void add(Viewer viewer, Seen seen, DraftTable table) {
    var received = table.received();
    change(
        viewer,
        seen,
        EditAct.TABLE_ADDED,
        received.text(),
        tables -> {
          if (tables.size() >= MOST) {
            throw new InvalidInput("table.too-many", "table");
          }
          var more = new ArrayList<>(tables);
          more.add(received);
          return more;
        });
  }

  /// @param at which table of the paragraph, from 1
  public void replace(Viewer viewer, Seen seen, int at, DraftTable table) {
    var received = table.received();
    change(
        viewer,
        seen,
        EditAct.TABLE_CHANGED,
        received.text(),
        tables -> {
          var others = new ArrayList<>(tables);
          others.set(place(tables, at), received);
          return others;
        });
  }

  public void remove(Viewer viewer, Seen seen, int at) {
    change(
        viewer,
        seen,
        EditAct.TABLE_REMOVED,
        "",
        tables -> {
          var left = new ArrayList<>(tables);
          left.remove(place(tables, at));
          return left;
        });
  }

  private static int place(List<DraftTable> tables, int at) {
    if (at < 1 || at > tables.size()) {
      throw new NotFound("table", at);
    }
    return at - 1;
  }

  private void change(
      Viewer viewer, Seen seen, EditAct act, String own, UnaryOperator<List<DraftTable>> edit) {
    var by = DraftAccess.requireSecretariat(viewer, seen.consultation());
    transactions.write(
        () -> {
          long draft = changes.lock(seen.consultation());
          var before = edits.seen(draft, seen, own);
          var tables = edit.apply(before.tables());
          if (!tables.equals(before.tables())) {
            var after = before.changed(before.sentences()).with(tables);
            edits.requireUnquoted(seen.consultation(), after);
            writer.replace(draft, after);
            changes.record(draft, act, null, before, after, by);
          }
        });
  }
}
