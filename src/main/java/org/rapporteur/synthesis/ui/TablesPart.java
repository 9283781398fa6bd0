package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.DraftTable;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.synthesis.TableService;

/// The tables behind a paragraph, and while it is selected what can be done with them.
class TablesPart extends Div {

  private final transient Desk desk;
  private final transient SynthesisParagraph paragraph;

  TablesPart(Desk desk, SynthesisParagraph paragraph, boolean open) {
    this.desk = desk;
    this.paragraph = paragraph;
    for (int at = 1; at <= paragraph.tables().size(); at++) {
      var table = paragraph.tables().get(at - 1);
      add(drawn(table));
      if (open) {
        add(tools(at, table));
      }
    }
    if (open && paragraph.tables().size() < TableService.MOST) {
      var place = new Div();
      add(button(getTranslation("synthesis.table.add"), () -> write(place, null, this::add)));
      add(place);
    }
  }

  private Div tools(int at, DraftTable table) {
    var place = new Div();
    var buttons =
        new Div(
            button(
                getTranslation("synthesis.table.edit", table.caption()),
                () -> write(place, table, changed -> replace(at, changed))),
            button(
                getTranslation("synthesis.table.remove", table.caption()),
                () -> desk.attempt(() -> remove(at))));
    buttons.addClassName("row");
    return new Div(buttons, place);
  }

  /// A form that is open already stays as it is.
  private void write(Div place, @Nullable DraftTable saved, Consumer<DraftTable> save) {
    if (place.getComponentCount() == 0) {
      place.add(new TableForm(desk, saved, save, place::removeAll));
    }
    if (place.getComponentAt(0) instanceof TableForm form) {
      form.begin();
    }
  }

  private void add(DraftTable table) {
    desk.tables().add(desk.viewer(), desk.seen(paragraph), table);
    desk.redraw().show(paragraph.id());
  }

  private void replace(int at, DraftTable table) {
    desk.tables().replace(desk.viewer(), desk.seen(paragraph), at, table);
    desk.redraw().show(paragraph.id());
  }

  private void remove(int at) {
    desk.tables().remove(desk.viewer(), desk.seen(paragraph), at);
    desk.redraw().show(paragraph.id());
  }

  private Div drawn(DraftTable table) {
    var drawn = new NativeTable();
    drawn.addClassNames("table", "own");
    var source = new Span(getTranslation("synthesis.table.from", table.source()));
    source.addClassNames("small", "muted");
    drawn.setCaptionText(table.caption());
    var heads = new NativeTableRow();
    table.heads().forEach(head -> heads.add(head("col", head)));
    drawn.getHead().add(heads);
    table.rows().forEach(row -> drawn.getBody().add(row(row)));
    var scroll = new Div(drawn);
    scroll.addClassName("scroll");
    scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    scroll.getElement().setAttribute("aria-label", table.caption());
    return new Div(scroll, source);
  }

  private static NativeTableRow row(List<String> cells) {
    var row = new NativeTableRow();
    row.add(head("row", cells.getFirst()));
    cells.subList(1, cells.size()).forEach(cell -> row.add(new NativeTableCell(cell)));
    return row;
  }

  private static NativeTableHeaderCell head(String scope, String text) {
    var head = new NativeTableHeaderCell(text);
    head.getElement().setAttribute("scope", scope);
    return head;
  }

  private Button button(String text, Runnable act) {
    var button = new Button(text, click -> act.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }
}
