package org.rapporteur.synthesis.ui.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.coding.CodingDetails;
import org.rapporteur.synthesis.coding.CodingState;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.model.ModelSamplePanel;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.table.CardGrid;

/// What is coded of stances and what was, and where the next coding is opened.
public class CodingsPanel extends Div {

  private final transient Desk desk;

  public CodingsPanel(Desk desk) {
    this.desk = desk;
    addClassName("pane");
    var sheet =
        new Div(
            new H2(getTranslation("synthesis.codings")),
            new Paragraph(getTranslation("synthesis.codings.note")));
    sheet.addClassNames("sheet", "codings");
    var codings = desk.services().codings().of(desk.viewer(), desk.id());
    sheet.add(
        codings.isEmpty()
            ? new Paragraph(getTranslation("synthesis.codings.none"))
            : grid(codings));
    sheet.add(
        new H2(getTranslation("synthesis.codings.open")),
        new CodingForm(desk, () -> desk.redraw().show(null)),
        new ModelSamplePanel(
            desk.services().modelSamples(), desk.viewer(), desk.consultation(), desk::attempt));
    add(sheet);
  }

  private Grid<CodingDetails> grid(List<CodingDetails> codings) {
    var grid = CardGrid.prepare(new Grid<CodingDetails>(), "synthesis.codings");
    CardGrid.addColumn(grid, "synthesis.codings.coding", this::link).setRowHeader(true);
    CardGrid.addColumn(grid, "synthesis.codings.theme", this::theme).setFlexGrow(4);
    CardGrid.addTextColumn(grid, "synthesis.codings.units", coding -> units(this, coding));
    CardGrid.addColumn(grid, "synthesis.codings.coders", this::coders).setFlexGrow(3);
    CardGrid.addColumn(grid, "synthesis.codings.state", coding -> state(this, coding));
    CardGrid.setItems(grid, codings);
    return grid;
  }

  private Anchor link(CodingDetails coding) {
    return new Anchor(
        SynthesisLinks.coding(desk.slug(), coding.number()),
        getTranslation(
            coding.isToCode() ? "synthesis.codings.code" : "synthesis.codings.number",
            coding.number()));
  }

  private Div theme(CodingDetails coding) {
    var proposition = new Paragraph(coding.proposition());
    proposition.getElement().setAttribute("dir", "auto");
    var theme = new Paragraph(place(this, coding));
    theme.addClassNames("xs", "muted");
    return new Div(proposition, theme);
  }

  /// In which theme of the latest draft it is told, or that there is none.
  static String place(Component on, CodingDetails coding) {
    if (coding.now() == null) {
      return on.getTranslation("synthesis.coding.gone", coding.label(), coding.draft());
    }
    return coding.now().equals(coding.label())
        ? on.getTranslation("synthesis.coding.theme", coding.label(), coding.question())
        : on.getTranslation("synthesis.coding.theme.now", coding.label(), coding.now());
  }

  static String units(Component on, CodingDetails coding) {
    return on.getTranslation(
        coding.sample() ? "synthesis.coding.sample" : "synthesis.coding.all",
        coding.units(),
        coding.population());
  }

  private Div coders(CodingDetails coding) {
    var lines = new Div();
    for (var coder : coding.coders()) {
      lines.add(new Paragraph(line(this, coder, coding.units())));
    }
    return lines;
  }

  static String line(Component on, CodingDetails.Coder coder, int units) {
    if (coder.handedInAt() != null) {
      return on.getTranslation("synthesis.coding.coder.in", coder.name());
    }
    Integer coded = coder.coded();
    return coded == null
        ? on.getTranslation("synthesis.coding.coder.not-in", coder.name())
        : on.getTranslation("synthesis.coding.coder.own", coder.name(), coded, units);
  }

  static Tag state(Component on, CodingDetails coding) {
    return new Tag(on.getTranslation(coding.state().key()), tone(coding.state()));
  }

  private static Tag.Tone tone(CodingState state) {
    return switch (state) {
      case CODING -> Tag.Tone.INFO;
      case SETTLING -> Tag.Tone.WARN;
      case SETTLED -> Tag.Tone.OK;
      case GIVEN_UP -> Tag.Tone.PLAIN;
    };
  }
}
