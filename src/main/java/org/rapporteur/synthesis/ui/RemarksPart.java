package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.Remark;
import org.rapporteur.synthesis.RemarkService;
import org.rapporteur.uikit.Timestamp;

/// What colleagues remark on one paragraph, and where the next remark is written.
class RemarksPart extends Div {

  private final transient Desk desk;

  RemarksPart(Desk desk, List<Remark> open, ParagraphId paragraph) {
    this.desk = desk;
    addClassName("remarks");
    add(list(desk, open, paragraph));
    var settled = desk.remarks().settled(desk.viewer(), desk.consultation().id(), paragraph);
    if (!settled.isEmpty()) {
      add(
          new Details(
              getTranslation("synthesis.remark.settled", settled.size()),
              list(desk, settled, paragraph)));
    }
    add(form(paragraph));
  }

  /// @param show the paragraph to show after one was settled
  static UnorderedList list(Desk desk, List<Remark> remarks, @Nullable ParagraphId show) {
    var list = new UnorderedList();
    list.addClassName("remark-list");
    remarks.forEach(remark -> list.add(item(desk, remark, show)));
    return list;
  }

  private static ListItem item(Desk desk, Remark remark, @Nullable ParagraphId show) {
    var item = new ListItem();
    var text = new Paragraph(remark.text());
    text.addClassName("said");
    text.getElement().setAttribute("dir", "auto");
    item.add(text);
    var settledAt = remark.settledAt();
    var line =
        new Paragraph(
            settledAt == null
                ? item.getTranslation(
                    "synthesis.remark.line",
                    remark.by(),
                    Timestamp.words(remark.at(), desk.locale()))
                : item.getTranslation(
                    "synthesis.remark.line.settled",
                    remark.by(),
                    Timestamp.words(remark.at(), desk.locale()),
                    remark.settledBy(),
                    Timestamp.words(settledAt, desk.locale())));
    line.addClassNames("xs", "muted");
    item.add(line);
    if (settledAt == null) {
      var settle =
          new Button(
              item.getTranslation("synthesis.remark.settle"),
              click ->
                  desk.attempt(
                      () -> {
                        desk.remarks().settle(desk.viewer(), desk.consultation().id(), remark.id());
                        desk.redraw().show(show);
                      }));
      settle.addThemeVariants(ButtonVariant.SMALL);
      settle.setAriaLabel(item.getTranslation("synthesis.remark.settle.of", remark.by()));
      item.add(settle);
    }
    return item;
  }

  private Div form(ParagraphId paragraph) {
    var text = new TextArea(getTranslation("synthesis.remark.new"));
    text.setHelperText(getTranslation("synthesis.remark.who"));
    text.setMaxLength(RemarkService.MAX_TEXT);
    text.setWidthFull();
    text.addValueChangeListener(change -> text.setInvalid(false));
    var add = new Button(getTranslation("synthesis.remark.add"), click -> add(text, paragraph));
    add.addThemeVariants(ButtonVariant.SMALL);
    return new Div(text, add);
  }

  private void add(TextArea text, ParagraphId paragraph) {
    desk.attempt(
        () -> {
          try {
            desk.remarks()
                .remark(desk.viewer(), desk.consultation().id(), paragraph, text.getValue());
            desk.redraw().show(paragraph);
          } catch (InvalidInput refused) {
            text.setErrorMessage(desk.words(refused));
            text.setInvalid(true);
            text.focus();
          }
        });
  }
}
