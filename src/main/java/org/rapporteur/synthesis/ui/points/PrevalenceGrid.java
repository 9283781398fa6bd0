package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.uikit.table.CardGrid;

/// Grid that counts contributors by stakeholder group and by regional group. It scrolls sideways
/// behind its first column, also on narrow screens.
class PrevalenceGrid<T> extends Grid<T> {

  PrevalenceGrid(String key) {
    CardGrid.prepare(this, key).removeClassName("cards");
  }

  void addName(String key, ValueProvider<T, Component> name) {
    addComponentColumn(name)
        .setHeader(getTranslation(key))
        .setRowHeader(true)
        .setFrozen(true)
        .setWidth("clamp(9rem, 25vw, 16rem)");
  }

  Column<T> addNumber(String key, ToIntFunction<T> count) {
    return addColumn(row -> getTranslation("synthesis.opinions.number", count.applyAsInt(row)))
        .setHeader(getTranslation(key))
        .setWidth("6.5rem");
  }

  /// Adds the columns of the groups and of the regions, each below a common name.
  void addPrevalence(Function<T, Prevalence> prevalence) {
    var others = List.copyOf(getColumns());
    var groups =
        Arrays.stream(StakeholderGroup.values())
            .map(of -> addNumber(of.key(), row -> prevalence.apply(row).ofGroup(of.name())))
            .toList();
    var regions =
        Arrays.stream(Region.values())
            .map(of -> addNumber(of.key(), row -> prevalence.apply(row).ofRegion(of.name())))
            .toList();
    var names = prependHeaderRow();
    names.join(cells(groups)).setText(getTranslation("synthesis.balance.group"));
    names.join(cells(regions)).setText(getTranslation("synthesis.balance.region"));
    others.forEach(column -> names.getCell(column).setComponent(hidden(column.getHeaderText())));
  }

  /// A heading must not be empty for screen readers.
  private static Span hidden(String text) {
    var hidden = new Span(text);
    hidden.addClassName("vh");
    return hidden;
  }

  private static Column<?>[] cells(List<? extends Column<?>> columns) {
    return columns.toArray(Column<?>[]::new);
  }
}
