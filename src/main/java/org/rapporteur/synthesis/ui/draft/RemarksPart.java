package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.collaboration.Remark;
import org.rapporteur.synthesis.collaboration.RemarkService;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.ui.desk.Desk;

/// What colleagues remark on one paragraph, and where the next remark is written.
class RemarksPart extends Div {

  private final transient Desk desk;
  private final transient ParagraphId paragraph;
  private final Div remarks = new Div();
  private final TextArea text = new TextArea();

  RemarksPart(Desk desk, List<Remark> open, ParagraphId paragraph) {
    this.desk = desk;
    this.paragraph = paragraph;
    addClassName("remarks");
    text.setLabel(getTranslation("synthesis.remark.new"));
    text.setHelperText(getTranslation("synthesis.remark.who"));
    text.setMaxLength(RemarkService.MAX_TEXT);
    text.setWidthFull();
    desk.guard().watch(text);
    text.addValueChangeListener(change -> text.setInvalid(false));
    var add = new Button(getTranslation("synthesis.remark.add"), click -> add());
    add.addThemeVariants(ButtonVariant.SMALL);
    add(remarks, text, add);
    show(open);
  }

  /// @param settled hears of the item of a remark that was settled
  static UnorderedList list(Desk desk, List<Remark> remarks, Consumer<ListItem> settled) {
    var list = new UnorderedList();
    list.addClassName("remark-list");
    remarks.forEach(remark -> list.add(item(desk, remark, settled)));
    return list;
  }

  private static ListItem item(Desk desk, Remark remark, Consumer<ListItem> settled) {
    var item = new ListItem();
    var words = new Paragraph(remark.text());
    words.addClassName("said");
    words.getElement().setAttribute("dir", "auto");
    item.add(words, line(desk, remark));
    if (remark.settledAt() == null) {
      var settle =
          new Button(
              item.getTranslation("synthesis.remark.settle"),
              click ->
                  desk.attempt(
                      () -> {
                        desk.services().remarks().settle(desk.viewer(), desk.id(), remark.id());
                        settled.accept(item);
                      }));
      settle.addThemeVariants(ButtonVariant.SMALL);
      settle.setAriaLabel(item.getTranslation("synthesis.remark.settle.of", remark.by()));
      item.add(settle);
    }
    return item;
  }

  private static Paragraph line(Desk desk, Remark remark) {
    var line = new Paragraph();
    var settledAt = remark.settledAt();
    line.setText(
        settledAt == null
            ? line.getTranslation(
                "synthesis.remark.line", remark.by(), UtcTime.format(remark.at(), desk.locale()))
            : line.getTranslation(
                "synthesis.remark.line.settled",
                remark.by(),
                UtcTime.format(remark.at(), desk.locale()),
                remark.settledBy(),
                UtcTime.format(settledAt, desk.locale())));
    line.addClassNames("xs", "muted");
    return line;
  }

  /// What is being typed beside them stays.
  private void show(List<Remark> open) {
    remarks.removeAll();
    remarks.add(list(desk, open, item -> showAgain()));
    var settled = desk.services().remarks().settled(desk.viewer(), desk.id(), paragraph);
    if (!settled.isEmpty()) {
      remarks.add(
          new Details(
              getTranslation("synthesis.remark.settled", settled.size()),
              list(desk, settled, item -> {})));
    }
  }

  private void showAgain() {
    show(
        desk.services().remarks().open(desk.viewer(), desk.id()).stream()
            .filter(remark -> remark.paragraph().equals(paragraph))
            .toList());
    text.focus();
  }

  private void add() {
    desk.attempt(
        () -> {
          try {
            desk.services().remarks().remark(desk.viewer(), desk.id(), paragraph, text.getValue());
            text.clear();
            showAgain();
          } catch (InvalidInput refused) {
            text.setErrorMessage(desk.words(refused));
            text.setInvalid(true);
            text.focus();
          }
        });
  }
}
