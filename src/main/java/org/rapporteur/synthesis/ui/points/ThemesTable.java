package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.theme.ThemeTree;
import org.rapporteur.synthesis.theme.ThemeTree.Node;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.StackedBar;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.table.ResponsiveTable;

/// The themes on one question, each with its parts below it, then what the next run brings, what is
/// said no more and what is in no theme. A theme is chosen by its box and opened by its name.
class ThemesTable extends NativeTable {

  /// In place of a theme, what is in none.
  private static final String REMAINDER = "";

  /// What somebody does with a theme.
  interface Choice {

    void chosen(Node node, boolean isChosen);

    /// Nothing names what is in no theme.
    void opened(@Nullable String theme);

    void released(String theme);
  }

  private final transient ComingWith with;
  private final transient Choice choice;
  private final Map<String, NativeTableRow> rows = new HashMap<>();
  private final Map<String, NativeButton> openers = new HashMap<>();
  private final Map<String, Checkbox> boxes = new HashMap<>();

  ThemesTable(ThemeTree tree, int question, ComingWith with, Choice choice) {
    this.with = with;
    this.choice = choice;
    addClassNames("table", "dense", "tree", "fold");
    setCaptionText(getTranslation("synthesis.themes.caption", question));
    getCaption().addClassName("vh");
    var head = new NativeTableRow();
    for (String key : List.of("theme", "comments", "groups", "state")) {
      head.add(
          ResponsiveTable.header(
              "col", new Text(getTranslation("synthesis.themes.column." + key))));
    }
    getHead().add(head);
    tree.on(question).forEach(node -> getBody().add(row(node)));
    tree.coming().stream()
        .filter(coming -> coming.question() == question)
        .forEach(coming -> getBody().add(row(coming)));
    tree.gone().stream()
        .filter(gone -> gone.question() == question)
        .forEach(gone -> getBody().add(row(gone)));
    tree.remainders().stream()
        .filter(remainder -> remainder.question() == question)
        .forEach(remainder -> getBody().add(row(remainder)));
  }

  void choose(Collection<String> themes) {
    themes.forEach(theme -> Objects.requireNonNull(boxes.get(theme)).setValue(true));
  }

  void chooseNone() {
    boxes.values().forEach(box -> box.setValue(false));
  }

  /// Marks what is open.
  void show(@Nullable String theme) {
    String open = theme == null ? REMAINDER : theme;
    openers.forEach(
        (id, opener) ->
            opener.getElement().setAttribute("aria-expanded", String.valueOf(id.equals(open))));
    rows.forEach(
        (id, row) -> {
          if (id.equals(open)) {
            row.getElement().setAttribute("aria-selected", "true");
          } else {
            row.getElement().removeAttribute("aria-selected");
          }
        });
  }

  private NativeTableRow row(Node node) {
    var box = new Checkbox();
    box.setAriaLabel(getTranslation("synthesis.themes.choose", node.label()));
    box.addValueChangeListener(change -> choice.chosen(node, change.getValue()));
    boxes.put(node.id(), box);
    var label = new Div(box, opener(node.id(), node.label()));
    label.addClassName("row");
    var row =
        new NativeTableRow(
            head(label, node.partOf() == null ? 0 : 1),
            cell("comments", new Span(String.valueOf(node.comments()))),
            cell("groups", bar(node)),
            cell("state", state(node)));
    rows.put(node.id(), row);
    return row;
  }

  private NativeButton opener(@Nullable String theme, String label) {
    var opener = new NativeButton(label, click -> choice.opened(theme));
    opener.addClassName("linkish");
    openers.put(theme == null ? REMAINDER : theme, opener);
    return opener;
  }

  private static NativeTableHeaderCell head(Component label, int depth) {
    var name = ResponsiveTable.header("row", label);
    // How deep follows from data, and no style sheet can know it.
    name.getElement().setAttribute("style", "--d:" + depth);
    return name;
  }

  private NativeTableRow row(ThemeTree.Coming coming) {
    var state =
        new Tag(
            getTranslation("synthesis.themes.coming", with.when(coming.id()).name(), with.draft()),
            Tag.Tone.INFO);
    return new NativeTableRow(
        head(new Span(coming.name()), coming.partOf() == null ? 0 : 1),
        cell(
            "comments",
            new Span(getTranslation("synthesis.themes.coming.of", coming.statements()))),
        cell("groups", new Span()),
        cell("state", state));
  }

  private NativeTableRow row(ThemeTree.Gone gone) {
    var state =
        new Div(
            new Tag(Icon.Name.ALERT, getTranslation("synthesis.themes.state.gone"), Tag.Tone.WARN));
    state.addClassName("row");
    var release =
        new Button(
            getTranslation("synthesis.themes.release"),
            new Icon(Icon.Name.UNDO),
            click -> choice.released(gone.id()));
    release.addThemeVariants(ButtonVariant.SMALL);
    release.setAriaLabel(getTranslation("synthesis.themes.gone.release", gone.name()));
    state.add(release);
    return new NativeTableRow(
        head(new Span(gone.name()), 0),
        cell("comments", new Span(getTranslation("synthesis.themes.gone.of", gone.statements()))),
        cell("groups", new Span()),
        cell("state", state));
  }

  private NativeTableRow row(ThemeTree.Remainder remainder) {
    return new NativeTableRow(
        head(opener(null, getTranslation("synthesis.themes.remainder")), 0),
        cell(
            "comments",
            new Span(
                getTranslation(
                    remainder.isMore()
                        ? "synthesis.themes.remainder.more"
                        : "synthesis.themes.coming.of",
                    remainder.statements()))),
        cell("groups", new Span()),
        cell("state", new Span()));
  }

  private NativeTableCell cell(String column, Component content) {
    var cell = new NativeTableCell(content);
    cell.getElement().setAttribute("data-k", getTranslation("synthesis.themes.column." + column));
    if (column.equals("comments")) {
      cell.addClassName("n");
    }
    return cell;
  }

  private StackedBar bar(Node node) {
    return new StackedBar(
        node.label(),
        Arrays.stream(StakeholderGroup.values())
            .map(
                group ->
                    new StackedBar.BarPart(
                        "t-" + group.cssName(),
                        getTranslation(group.key()),
                        node.prevalence().ofGroup(group.name())))
            .toList());
  }

  private Div state(Node node) {
    var state = new Div();
    state.addClassName("row");
    var doubt = node.doubt();
    if (doubt != null && doubt.isGrave()) {
      state.add(
          new Tag(Icon.Name.ALERT, getTranslation("synthesis.themes.state.doubt"), Tag.Tone.WARN));
    } else if (node.state() == ThemeTree.State.KEPT) {
      state.add(new Tag(Icon.Name.PIN, getTranslation(node.state().key()), Tag.Tone.OK));
    } else if (node.state() == ThemeTree.State.NEW) {
      state.add(new Tag(getTranslation(node.state().key()), Tag.Tone.INFO));
    }
    var change = node.change();
    if (change != null) {
      state.add(
          new Tag(
              getTranslation(
                  change.kind().key(), change.name(), with.when(node).name(), with.draft()),
              Tag.Tone.PLAIN));
    }
    return state;
  }
}
