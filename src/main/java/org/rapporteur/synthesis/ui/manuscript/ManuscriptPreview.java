package org.rapporteur.synthesis.ui.manuscript;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.manuscript.ManuscriptChange;
import org.rapporteur.synthesis.manuscript.ManuscriptImport;
import org.rapporteur.synthesis.manuscript.Unmatched;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.ListInParts;
import org.rapporteur.synthesis.ui.desk.MarkedWords;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Tag;

/// The changes that an edited file proposes, for selection, and everything in it that is not
/// imported.
class ManuscriptPreview extends Div {

  private static final int AT_ONCE = 20;

  private final transient Desk desk;
  private final transient Set<ManuscriptChange> selected = new LinkedHashSet<>();
  private final Button apply = new Button();

  private ManuscriptPreview(Desk desk) {
    this.desk = desk;
  }

  /// Creates the preview before anything is changed.
  ManuscriptPreview(Desk desk, ManuscriptImport read, Consumer<List<ManuscriptChange>> onApply) {
    this(desk);
    int count = read.changes().size();
    addHeading(getTranslation("synthesis.manuscript.changes", count));
    if (read.exported() != read.draft()) {
      add(
          new Notice(
              Notice.Kind.WARN,
              getTranslation("synthesis.manuscript.older", read.exported(), read.draft())));
    }
    if (read.isReordered()) {
      add(new Notice(Notice.Kind.WARN, getTranslation("synthesis.manuscript.reordered")));
    }
    read.changes().stream().filter(change -> !change.isRemoval()).forEach(selected::add);
    if (count > 0) {
      var list = new OrderedList();
      list.addClassName("compared-drafts");
      apply.addThemeVariants(ButtonVariant.PRIMARY);
      apply.addClickListener(
          click -> onApply.accept(read.changes().stream().filter(selected::contains).toList()));
      showCount();
      add(ListInParts.of(list, read.changes(), AT_ONCE, this::change), apply);
    }
    addRest(read, read.unmatched());
  }

  /// Creates the result after changes were applied.
  static ManuscriptPreview applied(
      Desk desk, ManuscriptImport read, int count, List<Unmatched> refused) {
    var result = new ManuscriptPreview(desk);
    result.addHeading(result.getTranslation("synthesis.manuscript.applied", count));
    result.add(
        new Anchor(
            SynthesisLinks.desk(desk.slug()), result.getTranslation("synthesis.manuscript.back")));
    var unmatched = new ArrayList<>(refused);
    unmatched.addAll(read.unmatched());
    result.addRest(read, unmatched);
    return result;
  }

  private void addHeading(String text) {
    var heading = new H2(text);
    heading.setId(ManuscriptView.RESULT);
    heading.getElement().setAttribute("tabindex", "-1");
    add(heading);
  }

  private void addRest(ManuscriptImport read, List<Unmatched> unmatched) {
    addList(
        "synthesis.manuscript.unmatched",
        "synthesis.manuscript.unmatched.how",
        unmatched,
        this::unmatched);
    addList(
        "synthesis.manuscript.remarks",
        "synthesis.manuscript.remarks.how",
        read.remarks(),
        this::remark);
  }

  private <T> void addList(String title, String how, List<T> all, Function<T, ListItem> item) {
    if (!all.isEmpty()) {
      var list = new UnorderedList();
      list.addClassName("compared-drafts");
      add(
          new H3(getTranslation(title, all.size())),
          new Paragraph(getTranslation(how)),
          ListInParts.of(list, all, AT_ONCE, item));
    }
  }

  private ListItem change(ManuscriptChange change) {
    var box =
        new Checkbox(
            getTranslation("synthesis.manuscript.change." + change.kind(), change.number()),
            selected.contains(change));
    box.addValueChangeListener(
        event -> {
          if (event.getValue()) {
            selected.add(change);
          } else {
            selected.remove(change);
          }
          showCount();
        });
    return item(box, new MarkedWords(change.before().withNotes(), change.after().withNotes()));
  }

  private void showCount() {
    apply.setText(getTranslation("synthesis.manuscript.apply", selected.size()));
    apply.setEnabled(!selected.isEmpty());
  }

  private ListItem unmatched(Unmatched unmatched) {
    var head =
        head(
            getTranslation("synthesis.manuscript.unmatched." + unmatched.reason()),
            unmatched.paragraph());
    var item = item(head);
    var refusal = unmatched.refusal();
    if (refusal != null) {
      item.add(new Paragraph(desk.words(refusal)));
    }
    if (!unmatched.text().isBlank()) {
      item.add(text(unmatched.text()));
    }
    return item;
  }

  private ListItem remark(ManuscriptImport.Remark remark) {
    return item(head(remark.author(), remark.paragraph()), text(remark.text()));
  }

  private Paragraph head(String name, @Nullable Integer paragraph) {
    var head = new Paragraph();
    head.addClassName("s-n");
    if (paragraph != null) {
      head.add(new Tag(getTranslation("synthesis.desk.paragraph", paragraph)));
    }
    head.add(name);
    return head;
  }

  private static Paragraph text(String words) {
    var text = new Paragraph(words);
    text.addClassName("said");
    text.getElement().setAttribute("dir", "auto");
    return text;
  }

  private static ListItem item(Component... parts) {
    var item = new ListItem(parts);
    item.addClassName("src");
    return item;
  }
}
