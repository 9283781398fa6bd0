package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.theme.ThemeTree;
import org.rapporteur.synthesis.theme.ThemeTree.Coming;
import org.rapporteur.synthesis.theme.ThemeTree.Gone;
import org.rapporteur.synthesis.theme.ThemeTree.Item;
import org.rapporteur.synthesis.theme.ThemeTree.Node;
import org.rapporteur.synthesis.theme.ThemeTree.Remainder;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.StackedBar;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.table.CardGrid;

/// The themes on one question, each above its parts, with what the next run brings, what nobody
/// says any more, and what is in no theme. A box chooses a theme, its name opens it.
class ThemesGrid extends TreeGrid<Item> {

  private final transient ThemesPanel panel;
  private final transient Map<String, Item> items = new HashMap<>();
  private transient ComingWith with = new ComingWith(null);

  ThemesGrid(ThemesPanel panel) {
    this.panel = panel;
    CardGrid.prepare(this, "synthesis.themes").addThemeVariants(GridVariant.NO_BORDER);
    // A theme on which something is decided is still the one that was expanded.
    setDataProvider(
        new TreeDataProvider<>(new TreeData<Item>()) {
          @Override
          public Object getId(Item item) {
            return item.id();
          }
        });
    addComponentHierarchyColumn(this::name)
        .setHeader(getTranslation("synthesis.themes.column.theme"))
        .setRowHeader(true);
    fixed(CardGrid.addTextColumn(this, "synthesis.themes.column.comments", this::counted), 5.5);
    fixed(
        CardGrid.addColumn(
            this,
            "synthesis.themes.column.groups",
            item -> item instanceof Node node ? bar(node) : new Span()),
        8.5);
    fixed(CardGrid.addColumn(this, "synthesis.themes.column.state", this::state), 8.5);
    if (setSelectionMode(SelectionMode.SINGLE) instanceof GridSingleSelectionModel<Item> model) {
      model.setDeselectAllowed(false);
    }
    setItemSelectableProvider(item -> item instanceof Node || item instanceof Remainder);
    addSelectionListener(
        selection -> {
          if (selection.isFromClient()) {
            selection.getFirstSelectedItem().map(Item::id).ifPresent(panel::opened);
          }
        });
  }

  private static void fixed(Column<Item> column, double rem) {
    column.setWidth(rem + "rem").setFlexGrow(0);
  }

  /// Shows the themes on a question. New ones are expanded; the others stay as they are.
  void show(ThemeTree tree, int question, ComingWith comingWith) {
    with = comingWith;
    setAriaLabel(getTranslation("synthesis.themes.caption", question));
    var before = Set.copyOf(items.keySet());
    items.clear();
    getTreeData().clear();
    tree.items(question)
        .forEach(
            item -> {
              items.put(item.id(), item);
              String above = item.partOf();
              getTreeData().addItem(above == null ? null : items.get(above), item);
            });
    CardGrid.fitHeight(this, items.size());
    getDataProvider().refreshAll();
    expand(items.values().stream().filter(item -> !before.contains(item.id())).toList());
  }

  /// Marks what is open.
  void open(String theme) {
    select(items.get(theme));
  }

  private Component name(Item item) {
    return switch (item) {
      case Node node -> name(node);
      case Coming coming -> new Span(coming.name());
      case Gone gone -> new Span(gone.name());
      case Remainder _ -> opener("", getTranslation("synthesis.themes.remainder"));
    };
  }

  private Component name(Node node) {
    var box = new Checkbox(panel.isChosen(node));
    box.setAriaLabel(getTranslation("synthesis.themes.choose", node.label()));
    box.addValueChangeListener(change -> panel.chosen(node, change.getValue()));
    var name = new Div(box, opener(node.id(), node.label()));
    name.addClassName("row");
    return name;
  }

  private NativeButton opener(String theme, String label) {
    var opener = new NativeButton(label, click -> panel.opened(theme));
    opener.addClassName("linkish");
    return opener;
  }

  private String counted(Item item) {
    return switch (item) {
      case Node node -> String.valueOf(node.comments());
      case Coming coming -> getTranslation("synthesis.themes.coming.of", coming.statements());
      case Gone gone -> getTranslation("synthesis.themes.gone.of", gone.statements());
      case Remainder remainder ->
          getTranslation(
              remainder.isMore() ? "synthesis.themes.remainder.more" : "synthesis.themes.coming.of",
              remainder.statements());
    };
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

  private Component state(Item item) {
    return switch (item) {
      case Node node -> state(node);
      case Coming coming ->
          new Tag(
              getTranslation(
                  "synthesis.themes.coming", with.when(coming.id()).name(), with.draft()),
              Tag.Tone.INFO);
      case Gone gone -> state(gone);
      default -> new Span();
    };
  }

  private Div state(Gone gone) {
    var release =
        new Button(
            getTranslation("synthesis.themes.release"),
            new Icon(Icon.Name.UNDO),
            click -> panel.released(gone.id()));
    release.addThemeVariants(ButtonVariant.SMALL);
    release.setAriaLabel(getTranslation("synthesis.themes.gone.release", gone.name()));
    var state =
        new Div(
            new Tag(Icon.Name.ALERT, getTranslation("synthesis.themes.state.gone"), Tag.Tone.WARN),
            release);
    state.addClassName("row");
    return state;
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
