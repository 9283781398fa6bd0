package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.ParagraphChanged;
import org.rapporteur.synthesis.editing.TableService;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.SmallButton;

/// The tables behind a paragraph, and while it is selected what can be done with them.
class TablesPart extends Div {

  private final transient Desk desk;
  private final transient SynthesisParagraph paragraph;
  private int version;

  TablesPart(Desk desk, SynthesisParagraph paragraph, boolean open) {
    this.desk = desk;
    this.paragraph = paragraph;
    addClassName("secretarial");
    version = paragraph.version();
    for (int at = 1; at <= paragraph.tables().size(); at++) {
      var table = paragraph.tables().get(at - 1);
      add(drawn(table));
      if (open) {
        add(tools(at, table));
      }
    }
    if (open && paragraph.tables().size() < TableService.MOST) {
      var place = new Div();
      add(
          SmallButton.of(
              getTranslation("synthesis.table.add"),
              () -> write(place, null, table -> desk.tables().add(desk.viewer(), seen(), table))));
      add(place);
    }
  }

  private Div tools(int at, DraftTable table) {
    var place = new Div();
    var buttons =
        new Div(
            button(
                "synthesis.table.edit",
                "synthesis.table.edit.of",
                table,
                () ->
                    write(
                        place,
                        table,
                        changed -> desk.tables().replace(desk.viewer(), seen(), at, changed))),
            button(
                "synthesis.table.remove",
                "synthesis.table.remove.of",
                table,
                () -> desk.attempt(() -> remove(at))));
    buttons.addClassName("row");
    return new Div(buttons, place);
  }

  /// A form that is open already stays as it is.
  private void write(Div place, @Nullable DraftTable saved, Consumer<DraftTable> save) {
    form(place)
        .orElseGet(
            () -> {
              var form =
                  new TableForm(
                      desk, saved, table -> save(place, saved, table, save), place::removeAll);
              place.add(form);
              return form;
            })
        .begin();
  }

  private static Optional<TableForm> form(Div place) {
    return place
        .getChildren()
        .filter(TableForm.class::isInstance)
        .map(TableForm.class::cast)
        .findFirst();
  }

  private void save(
      Div place, @Nullable DraftTable saved, DraftTable table, Consumer<DraftTable> save) {
    try {
      save.accept(table);
      desk.redraw().show(paragraph.id());
    } catch (ParagraphChanged changed) {
      form(place).ifPresent(form -> form.meet(changed));
      desk.drafts()
          .find(desk.viewer(), desk.consultation().id())
          .flatMap(draft -> draft.paragraph(paragraph.id()))
          .filter(now -> saved == null || now.tables().equals(paragraph.tables()))
          .ifPresent(now -> version = now.version());
    }
  }

  private EditingService.Seen seen() {
    return desk.seen(paragraph.id(), version);
  }

  private void remove(int at) {
    desk.tables().remove(desk.viewer(), seen(), at);
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

  private Button button(String key, String spoken, DraftTable of, Runnable act) {
    return SmallButton.of(getTranslation(key), getTranslation(spoken, of.caption()), act);
  }
}
