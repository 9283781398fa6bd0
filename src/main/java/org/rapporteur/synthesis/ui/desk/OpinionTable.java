package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.finding.OpinionFinding;

/// The opinion groups: how many of each stakeholder group are in one, and the comments that set it
/// apart.
public class OpinionTable extends Div {

  private final Slug consultation;

  public OpinionTable(Slug consultation, List<OpinionFinding> opinions) {
    this.consultation = consultation;
    addClassName("posw");
    getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", getTranslation("synthesis.opinions"));
    var table = new NativeTable();
    table.addClassNames("table", "pos");
    var head = new NativeTableRow(header("col", getTranslation("synthesis.opinions.group")));
    for (var group : StakeholderGroup.values()) {
      head.add(header("col", getTranslation(group.key())));
    }
    head.add(
        header("col", getTranslation("synthesis.agreement.all")),
        header("col", getTranslation("synthesis.opinions.agrees")),
        header("col", getTranslation("synthesis.opinions.disagrees")));
    table.getHead().add(head);
    opinions.forEach(opinion -> table.getBody().add(row(opinion)));
    add(table);
  }

  private NativeTableRow row(OpinionFinding opinion) {
    var row = new NativeTableRow(header("row", opinion.letter()));
    for (var group : StakeholderGroup.values()) {
      row.add(number(opinion.holdersByGroup().getOrDefault(group.name(), 0)));
    }
    row.add(number(opinion.holders().size()), views(opinion, true), views(opinion, false));
    return row;
  }

  private NativeTableCell number(int count) {
    return new NativeTableCell(getTranslation("synthesis.opinions.number", count));
  }

  private NativeTableCell views(OpinionFinding opinion, boolean agrees) {
    var cell = new NativeTableCell();
    for (var view : opinion.views()) {
      if (view.agrees() == agrees) {
        var link =
            new Anchor(CommentLinks.comment(consultation, view.comment()), "C" + view.comment());
        link.setTarget("_blank");
        if (cell.getComponentCount() > 0) {
          cell.add(new Span(" "));
        }
        cell.add(link);
      }
    }
    if (cell.getComponentCount() == 0) {
      cell.setText("–");
    }
    return cell;
  }

  public static NativeTableHeaderCell header(String scope, String text) {
    var cell = new NativeTableHeaderCell();
    cell.getElement().appendChild(Element.createText(text));
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }
}
