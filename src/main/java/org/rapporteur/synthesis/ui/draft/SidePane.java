package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Aside;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.evidence.Quotation;
import org.rapporteur.synthesis.readiness.ReadinessDetails;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.uikit.Toast;

/// The pane beside the draft: the sources of the selected paragraph, the search in all comments,
/// and the checks. Comments are cited from here into the text that is being written.
class SidePane extends Aside {

  private final transient Desk desk;
  private final Details sources = new Details(getTranslation("synthesis.side.sources"));
  private final Details search = new Details(getTranslation("synthesis.side.search"));
  private final Details checks = new Details();
  private transient @Nullable ParagraphId selected;
  private @Nullable SourcesPane sourcesPane;
  private @Nullable SearchPane searchPane;
  private @Nullable ParagraphField field;
  private transient @Nullable Supplier<ParagraphField> opener;

  SidePane(Desk desk) {
    this.desk = desk;
    addClassNames("pane", "side");
    getElement().setAttribute("aria-label", getTranslation("synthesis.side"));
    for (var part : parts()) {
      part.addOpenedChangeListener(change -> closeOthers(part));
      add(part);
    }
  }

  private List<Details> parts() {
    return List.of(sources, search, checks);
  }

  /// Shows the sources of the selected paragraph, or the checks if none is selected. What was
  /// searched stays.
  void show(
      SynthesisDetails draft, ReadinessDetails confirmations, @Nullable ParagraphId selected) {
    this.selected = selected;
    sourcesPane =
        new SourcesPane(
            desk,
            draft,
            confirmations,
            Optional.ofNullable(selected).flatMap(draft::paragraph).orElse(null),
            this);
    sources.removeAll();
    sources.add(sourcesPane);
    if (searchPane == null) {
      searchPane = new SearchPane(desk, draft, this);
      search.add(searchPane);
    } else {
      searchPane.update(draft);
    }
    checks.removeAll();
    checks.add(new ChecksPane(desk, draft, confirmations));
    int toDo = draft.problems().size() + confirmations.open().size();
    checks.setSummaryText(
        toDo == 0
            ? getTranslation("synthesis.side.checks")
            : getTranslation("synthesis.side.checks.count", toDo));
    (selected == null ? checks : sources).setOpened(true);
  }

  private void closeOthers(Details opened) {
    if (opened.isOpened()) {
      parts().stream().filter(part -> part != opened).forEach(part -> part.setOpened(false));
    }
  }

  /// Selects the paragraph, marks a comment that it cites, and moves the focus there.
  void showSource(ParagraphId citing, int comment) {
    if (citing.equals(selected)) {
      markSource(comment);
    } else {
      desk.leave(() -> desk.redraw().show(citing, comment));
    }
  }

  void markSource(int comment) {
    sources.setOpened(true);
    if (sourcesPane != null) {
      sourcesPane.mark(comment);
    }
  }

  /// Opens the checks and moves the focus there.
  void showChecks() {
    checks.setOpened(true);
    desk.focus(ChecksPane.HEADING);
  }

  void writeInto(ParagraphField entered) {
    field = entered;
  }

  void writeNothing() {
    field = null;
    opener = null;
  }

  /// @param open begins to write the selected paragraph
  void whenNothingIsWritten(Supplier<ParagraphField> open) {
    opener = open;
  }

  /// Puts the mark of a comment into the text.
  void cite(int comment) {
    write(
        into -> {
          into.cite(comment);
          Toast.show(getTranslation("synthesis.search.added", "C" + comment));
        });
  }

  void quote(int comment, Quotation quotation) {
    write(
        into -> {
          into.insert(quotation.quoted());
          into.cite(comment);
          Toast.show(getTranslation("synthesis.search.quoted", "C" + comment));
        });
  }

  private void write(Consumer<ParagraphField> act) {
    var into = field;
    if (into == null && opener != null) {
      into = opener.get();
    }
    if (into == null) {
      Toast.showError(getTranslation("synthesis.search.select"));
      return;
    }
    act.accept(into);
  }
}
