package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import org.rapporteur.uikit.table.ResponsiveTable;

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
              () ->
                  write(
                      place,
                      null,
                      table -> desk.services().tables().add(desk.viewer(), seen(), table))));
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
                        changed ->
                            desk.services().tables().replace(desk.viewer(), seen(), at, changed))),
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
      desk.services()
          .drafts()
          .find(desk.viewer(), desk.id())
          .flatMap(draft -> draft.paragraph(paragraph.id()))
          .filter(now -> saved == null || now.tables().equals(paragraph.tables()))
          .ifPresent(now -> version = now.version());
    }
  }

  private EditingService.Seen seen() {
    return desk.seen(paragraph.id(), version);
  }

  private void remove(int at) {
    desk.services().tables().remove(desk.viewer(), seen(), at);
    desk.redraw().show(paragraph.id());
  }

  private Div drawn(DraftTable table) {
    var drawn = new ResponsiveTable(table.heads(), "own");
    drawn.setCaptionText(table.caption());
    for (var row : table.rows()) {
      drawn.addRowWithHeading(
          new Text(row.getFirst()), row.stream().skip(1).map(Text::new).toArray(Component[]::new));
    }
    var source = new Span(getTranslation("synthesis.table.from", table.source()));
    source.addClassNames("small", "muted");
    var scroll = new Div(drawn);
    scroll.addClassName("scroll");
    scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    scroll.getElement().setAttribute("aria-label", table.caption());
    return new Div(scroll, source);
  }

  private Button button(String key, String spoken, DraftTable of, Runnable act) {
    return SmallButton.of(getTranslation(key), getTranslation(spoken, of.caption()), act);
  }
}
