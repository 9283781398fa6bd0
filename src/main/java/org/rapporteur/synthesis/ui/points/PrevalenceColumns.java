package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Arrays;
import java.util.List;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.uikit.table.ResponsiveTable;

/// The columns in which a table tells contributors by stakeholder group and by regional group.
final class PrevalenceColumns {

  private final Component on;

  PrevalenceColumns(Component on) {
    this.on = on;
  }

  /// Two rows: the heads that stand before these columns reach over both.
  void head(NativeTable table, List<String> before) {
    var over = new NativeTableRow();
    before.forEach(name -> over.add(header("col", name, "rowspan", 2)));
    var names = new NativeTableRow();
    var groups = Arrays.stream(StakeholderGroup.values()).map(StakeholderGroup::key).toList();
    head("synthesis.balance.group", groups, over, names);
    var regions = Arrays.stream(Region.values()).map(Region::key).toList();
    head("synthesis.balance.region", regions, over, names);
    table.getHead().add(over, names);
  }

  private void head(String key, List<String> columns, NativeTableRow over, NativeTableRow names) {
    over.add(header("colgroup", on.getTranslation(key), "colspan", columns.size()));
    columns.forEach(
        column -> names.add(ResponsiveTable.header("col", new Text(on.getTranslation(column)))));
  }

  private static NativeTableHeaderCell header(String scope, String name, String span, int cells) {
    var header = ResponsiveTable.header(scope, new Text(name));
    header.getElement().setAttribute(span, String.valueOf(cells));
    return header;
  }

  void add(NativeTableRow row, Prevalence prevalence) {
    for (var group : StakeholderGroup.values()) {
      row.add(number(prevalence.ofGroup(group.name())));
    }
    for (var region : Region.values()) {
      row.add(number(prevalence.ofRegion(region.name())));
    }
  }

  NativeTableCell number(int count) {
    return new NativeTableCell(on.getTranslation("synthesis.opinions.number", count));
  }
}
