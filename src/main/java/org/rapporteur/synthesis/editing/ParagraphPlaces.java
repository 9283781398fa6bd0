package org.rapporteur.synthesis.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.draft.DraftWriter;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.ParagraphState;
import org.rapporteur.synthesis.draft.RemovedRows;
import org.rapporteur.synthesis.draft.SectionName;
import org.rapporteur.synthesis.draft.SectionRows;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.history.EditRows;
import org.springframework.stereotype.Component;

/// Puts paragraphs into their sections and takes them out, so that the ranks of the others stay
/// without a gap. Between the summary and the body none goes: what accounts for comments would not
/// any more.
@Component
public class ParagraphPlaces {

  /// A place for a paragraph among those that stand in a section; its own leaves no gap there.
  record Spot(int section, int rank) {}

  private final DraftRows rows;
  private final SectionRows headings;
  private final DraftWriter writer;
  private final RemovedRows removed;

  ParagraphPlaces(DraftRows rows, SectionRows headings, DraftWriter writer, RemovedRows removed) {
    this.rows = rows;
    this.headings = headings;
    this.writer = writer;
    this.removed = removed;
  }

  Spot first(long draft, SectionName section) {
    return new Spot(headings.position(draft, section).orElseThrow(PlaceGone::new), 0);
  }

  /// Wherever the other one stands by now, if it is still there.
  Optional<Spot> behind(long draft, @Nullable ParagraphId other) {
    return Optional.ofNullable(other)
        .flatMap(id -> rows.paragraph(draft, id))
        .map(state -> new Spot(state.section(), state.rank() + 1));
  }

  /// One place up or down, at the edge of its section in the one next to it, if there is one.
  Optional<Spot> next(long draft, ParagraphState paragraph, boolean up) {
    var order = rows.order(draft, paragraph.section());
    int to = order.indexOf(paragraph.id()) + (up ? -1 : 1);
    if (to >= 0 && to < order.size()) {
      return Optional.of(new Spot(paragraph.section(), to));
    }
    return next(alike(draft, paragraph.section()), paragraph.section(), up)
        .map(section -> new Spot(section, up ? rows.order(draft, section).size() : 0));
  }

  private List<Integer> alike(long draft, int section) {
    var summary = headings.summary(draft);
    return headings.positions(draft).stream()
        .filter(other -> summary.contains(other) == summary.contains(section))
        .toList();
  }

  /// Positions have a gap where an annex was removed.
  private static Optional<Integer> next(List<Integer> sections, int from, boolean up) {
    return up
        ? sections.stream().filter(section -> section < from).max(Comparator.naturalOrder())
        : sections.stream().filter(section -> section > from).min(Comparator.naturalOrder());
  }

  /// Where a paragraph stands that is put there.
  Spot at(long draft, ParagraphState paragraph, Destination wanted) {
    var spot = spot(draft, wanted);
    if (!alike(draft, paragraph.section()).contains(spot.section())) {
      throw new InvalidInput("paragraph.not-moved", "paragraph");
    }
    boolean isAhead = spot.section() == paragraph.section() && paragraph.rank() < spot.rank();
    return isAhead ? new Spot(spot.section(), spot.rank() - 1) : spot;
  }

  private Spot spot(long draft, Destination wanted) {
    return switch (wanted) {
      case Destination.Behind(var other) -> behind(draft, other).orElseThrow(PlaceGone::new);
      case Destination.HeadOf(var section) -> first(draft, section);
      case Destination.EndOf(var section) -> {
        int position = first(draft, section).section();
        yield new Spot(position, rows.order(draft, position).size());
      }
    };
  }

  public void insert(long draft, ParagraphState paragraph) {
    var order = new ArrayList<>(rows.order(draft, paragraph.section()));
    order.add(Math.min(paragraph.rank(), order.size()), paragraph.id());
    writer.insert(draft, List.of(paragraph));
    writer.order(draft, paragraph.section(), order);
  }

  public void remove(long draft, ParagraphState paragraph) {
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
