package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.finding.OpinionFinding;
import org.rapporteur.uikit.table.ResponsiveTable;

/// The opinion groups: how many of each stakeholder group are in one, and the comments that set it
/// apart.
public class OpinionTable extends Div {

  private final Slug consultation;

  public OpinionTable(Slug consultation, List<OpinionFinding> opinions) {
    this.consultation = consultation;
    var columns =
        Stream.of(
                Stream.of("synthesis.opinions.group"),
                Arrays.stream(StakeholderGroup.values()).map(StakeholderGroup::key),
                Stream.of(
                    "synthesis.agreement.all",
                    "synthesis.opinions.agrees",
                    "synthesis.opinions.disagrees"))
            .flatMap(Function.identity())
            .map(key -> getTranslation(key))
            .toList();
    var table = new ResponsiveTable(columns, "pos");
    for (var opinion : opinions) {
      var cells = new ArrayList<Component>();
      for (var group : StakeholderGroup.values()) {
        cells.add(number(opinion.holdersByGroup().getOrDefault(group.name(), 0)));
      }
      cells.addAll(
          List.of(number(opinion.holders().size()), views(opinion, true), views(opinion, false)));
      table.addRowWithHeading(new Text(opinion.letter()), cells.toArray(Component[]::new));
    }
    add(ResponsiveTable.scrolling(getTranslation("synthesis.opinions"), table));
  }

  private Text number(int count) {
    return new Text(getTranslation("synthesis.opinions.number", count));
  }

  private Span views(OpinionFinding opinion, boolean agrees) {
    var cell = new Span();
    for (var view : opinion.views()) {
      if (view.agrees() == agrees) {
        if (cell.getComponentCount() > 0) {
          cell.add(" ");
        }
        cell.add(new CommentLink(consultation, view.comment()));
      }
    }
    if (cell.getComponentCount() == 0) {
      cell.setText("–");
    }
    return cell;
  }
}
