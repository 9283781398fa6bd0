package org.rapporteur.uikit.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;

/// Grids of short lists show all rows. Those of longer lists scroll and load rows when they are
/// needed. On narrow screens each row is a card, where each cell shows its column name.
public final class CardGrid {

  private static final int SHORT_LIST = 50;

  private CardGrid() {}

  /// @param key message with the name of the grid for screen readers
  public static <G extends Grid<?>> G prepare(G grid, String key) {
    grid.setAriaLabel(grid.getTranslation(key));
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
    grid.addClassName("cards");
    return grid;
  }

  public static <T> void setItems(Grid<T> grid, List<T> items) {
    fitHeight(grid, items.size());
    grid.setItems(items);
  }

  /// Call this before a grid has rows. A grid that shows all rows renders each that is added to it.
  public static void fitHeight(Grid<?> grid, int rows) {
    grid.setAllRowsVisible(rows <= SHORT_LIST);
  }

  /// @param key message with the name of the column
  public static <T> Grid.Column<T> addColumn(
      Grid<T> grid, String key, ValueProvider<T, ? extends Component> content) {
    String header = grid.getTranslation(key);
    return grid.addComponentColumn(
            row -> {
              var cell = new Div(content.apply(row));
              cell.getElement().setAttribute("data-k", header);
              return cell;
            })
        .setHeader(header);
  }

  public static <T> Grid.Column<T> addTextColumn(
      Grid<T> grid, String key, ValueProvider<T, String> text) {
    return addColumn(grid, key, row -> new Span(text.apply(row)));
  }
}
