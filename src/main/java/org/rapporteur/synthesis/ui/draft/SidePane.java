package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Aside;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.evidence.Quotation;
import org.rapporteur.synthesis.readiness.ReadinessDetails;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.uikit.Toast;

/// The pane beside the draft: the sources of the selected paragraph, the search in all comments,
/// and the checks. Comments are cited from here into the text that is being written.
class SidePane extends Aside {

  private final List<Details> parts;
  private final Details checks;
  private @Nullable ParagraphField field;
  private transient @Nullable Supplier<ParagraphField> opener;

  SidePane(
      Desk desk,
      SynthesisDetails draft,
      ReadinessDetails confirmations,
      @Nullable SynthesisParagraph selected) {
    addClassNames("pane", "side");
    getElement().setAttribute("aria-label", getTranslation("synthesis.side"));
    int toDo = draft.problems().size() + confirmations.open().size();
    var sources =
        new Details(
            getTranslation("synthesis.side.sources"),
            new SourcesPane(desk, draft, confirmations, selected, this));
    var search =
        new Details(getTranslation("synthesis.side.search"), new SearchPane(desk, draft, this));
    checks =
        new Details(
            toDo == 0
                ? getTranslation("synthesis.side.checks")
                : getTranslation("synthesis.side.checks.count", toDo),
            new ChecksPane(desk, draft, confirmations));
    parts = List.of(sources, search, checks);
    parts.forEach(part -> part.addOpenedChangeListener(change -> closeOthers(part)));
    (selected == null ? checks : sources).setOpened(true);
    parts.forEach(this::add);
  }

  private void closeOthers(Details opened) {
    if (opened.isOpened()) {
      parts.stream().filter(part -> part != opened).forEach(part -> part.setOpened(false));
    }
  }

  void showChecks() {
    checks.setOpened(true);
  }

  void writeInto(ParagraphField entered) {
    field = entered;
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
