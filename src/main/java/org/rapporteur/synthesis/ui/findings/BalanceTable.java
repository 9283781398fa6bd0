package org.rapporteur.synthesis.ui.findings;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.identity.affiliation.DevelopmentStatus;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.Balance;
import org.rapporteur.synthesis.ui.desk.Meters;
import org.rapporteur.uikit.table.ResponsiveTable;

/// Who was heard and who was not, by stakeholder group, by region and by development status, and
/// what the draft took from each.
class BalanceTable extends Div {

  BalanceTable(Balance balance) {
    add(
        new H2(getTranslation("synthesis.balance")),
        new Paragraph(getTranslation("synthesis.balance.note", Balance.NOTABLE)));
    show("synthesis.balance.group", balance.groups(), of -> StakeholderGroup.valueOf(of).key());
    show("synthesis.balance.region", balance.regions(), of -> Region.valueOf(of).key());
    show(
        "synthesis.balance.development",
        balance.development(),
        of -> DevelopmentStatus.valueOf(of).key());
  }

  private void show(String of, List<Balance.Share> all, UnaryOperator<String> key) {
    var shares = new LinkedHashMap<String, Balance.Share>();
    all.forEach(share -> shares.put(getTranslation(key.apply(share.of())), share));
    add(table(of, shares));
    String silent =
        shares.entrySet().stream()
            .filter(each -> !each.getValue().isHeard())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining("; "));
    if (!silent.isEmpty()) {
      add(new Paragraph(getTranslation("synthesis.balance.silent", silent)));
    }
  }

  private Div table(String of, Map<String, Balance.Share> shares) {
    var columns =
        Stream.of("contributors", "comments", "citations", "points")
            .map(column -> "synthesis.balance." + column);
    var table =
        new ResponsiveTable(
            Stream.concat(Stream.of(of), columns).map(key -> getTranslation(key)).toList(),
            "dense");
    shares.forEach(
        (name, share) -> {
          var row =
              table.addRowWithHeading(
                  new Text(name),
                  number(share.contributors()),
                  number(share.comments()),
                  number(share.citations()),
                  new Text(Meters.points(this, share.points())));
          if (share.isNotable()) {
            row.getAllCells().getLast().addClassName("off");
          }
        });
    return ResponsiveTable.scrolling(getTranslation(of), table);
  }

  private Text number(int count) {
    return new Text(getTranslation("synthesis.opinions.number", count));
  }
}
