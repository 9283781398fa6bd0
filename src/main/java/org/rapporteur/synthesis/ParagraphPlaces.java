package org.rapporteur.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts paragraphs into their sections and takes them out, so that the ranks of the others stay
/// without a gap.
@Component
class ParagraphPlaces {

  private final DraftRows rows;
  private final DraftWriter writer;
  private final RemovedRows removed;

  ParagraphPlaces(DraftRows rows, DraftWriter writer, RemovedRows removed) {
    this.rows = rows;
    this.writer = writer;
    this.removed = removed;
  }

  void insert(long draft, ParagraphState paragraph) {
    var order = new ArrayList<>(rows.order(draft, paragraph.section()));
    order.add(Math.min(paragraph.rank(), order.size()), paragraph.id());
    writer.insert(draft, List.of(paragraph));
    writer.order(draft, paragraph.section(), order);
  }

  void remove(long draft, ParagraphState paragraph) {
    writer.delete(draft, paragraph.id());
    writer.order(draft, paragraph.section(), rows.order(draft, paragraph.section()));
  }

  /// Versions only ever grow, so that no editor's old version comes true again.
  void restore(long draft, EditRows.Edit edit) {
    var before = edit.before();
    var after = edit.after();
    var other = edit.other();
    if (other != null && edit.act() == EditAct.SPLIT) {
      remove(draft, unchanged(draft, other));
    }
    int version = before == null ? 0 : before.version() + 1;
    if (after != null) {
      var now = unchanged(draft, after);
      version = now.version() + 1;
      remove(draft, now);
    }
    if (before != null) {
      insert(draft, before.at(version));
    }
    if (before != null && edit.act() == EditAct.PARAGRAPH_REMOVED) {
      removed.back(draft, before);
    }
    if (after != null && edit.act() == EditAct.BROUGHT_BACK) {
      removed.backNoMore(draft, after);
    }
    if (other != null && edit.act() == EditAct.JOINED) {
      insert(draft, other.at(other.version() + 1));
    }
  }

  private ParagraphState unchanged(long draft, ParagraphState since) {
    return rows.paragraph(draft, since.id())
        .filter(state -> state.isAs(since))
        .orElseThrow(NothingToUndo::new);
  }
}
