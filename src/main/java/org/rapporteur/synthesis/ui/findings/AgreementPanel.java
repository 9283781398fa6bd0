package org.rapporteur.synthesis.ui.findings;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.finding.PositionFinding;
import org.rapporteur.synthesis.ui.desk.CommentLink;
import org.rapporteur.synthesis.ui.desk.CommentWords;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.GroupShape;
import org.rapporteur.synthesis.ui.desk.OpinionTable;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.table.CardGrid;

/// Where the groups agree and where they do not, from the positions on comments: an axis for the
/// eye and the same numbers in a table.
public class AgreementPanel extends Div {

  private static final int SHOWN = 20;

  /// Enough of a comment to know what the groups took a position on, in code points.
  private static final int WORDS = 160;

  /// Marks of neighbouring groups do not hide each other.
  private static final int[] HEIGHTS = {-9, 7, -4, 10, 2, 0};

  private final transient Desk desk;

  public AgreementPanel(Desk desk, SynthesisDetails draft) {
    this.desk = desk;
    addClassName("pane");
    var conv = new Div();
    conv.addClassName("conv");
    if (draft.findings().positions().isEmpty()) {
      add(
          new EmptyState(
              getTranslation("synthesis.agreement.none"),
              getTranslation("synthesis.agreement.none.why")));
    } else {
      conv.add(
          new H2(getTranslation("synthesis.agreement")),
          new Paragraph(getTranslation("synthesis.agreement.note")),
          dots(draft.findings().positions()),
          new H2(getTranslation("synthesis.agreement.table")),
          grid(draft.findings().positions()));
    }
    if (!draft.findings().opinions().isEmpty()) {
      conv.add(
          new H2(getTranslation("synthesis.opinions")),
          new Paragraph(getTranslation("synthesis.opinions.note")),
          new OpinionTable(desk.slug(), draft.findings().opinions()));
    }
    var tests = draft.findings().method().tests();
    if (tests.tested() > 0) {
      conv.add(new DifferencesTable(desk.slug(), tests, draft.findings().themes()));
    }
    if (conv.getComponentCount() > 0) {
      add(conv);
    }
  }

  private Div dots(List<PositionFinding> positions) {
    var dots = new Div(new Span(), ticks(), new Span());
    dots.addClassName("dots");
    for (var shows : PositionFinding.Shows.values()) {
      var of = positions.stream().filter(p -> p.shows() == shows).limit(SHOWN).toList();
      if (!of.isEmpty()) {
        var head = new Div(new H3(getTranslation(shows.key())));
        head.addClassName("h");
        dots.add(head);
        var comments = desk.comments(of.stream().map(PositionFinding::comment).toList());
        of.forEach(finding -> row(finding, comments.get(finding.comment()), dots));
      }
    }
    return dots;
  }

  private Div ticks() {
    var ticks = new Div();
    ticks.addClassName("ticks");
    ticks.getElement().setAttribute("aria-hidden", "true");
    for (int share = 0; share <= 100; share += 25) {
      var tick = new Span(getTranslation("synthesis.agreement.tick", share));
      tick.getElement().setAttribute("style", "--v:" + share);
      ticks.add(tick);
    }
    return ticks;
  }

  private void row(PositionFinding finding, @Nullable CommentDetails comment, Div into) {
    var statement = new Div(link(finding.comment()));
    statement.addClassName("s");
    if (comment != null) {
      statement.add(CommentWords.first(comment, WORDS));
    }
    var axis = new Div();
    axis.addClassName("axis");
    var words = new ArrayList<String>();
    for (var group : StakeholderGroup.values()) {
      var split = finding.byGroup().get(group.name());
      if (split != null && split.all() > 0) {
        int share = Math.round(100f * split.agree() / split.all());
        words.add(getTranslation("synthesis.agreement.share", getTranslation(group.key()), share));
        var mark = new GroupShape(group);
        // A place that follows from data is not a look, and no style sheet can know it.
        mark.getElement()
            .setAttribute("style", "--v:" + share + ";--y:" + HEIGHTS[group.ordinal()]);
        axis.add(mark);
      }
    }
    axis.getElement().setAttribute("role", "img");
    axis.getElement().setAttribute("aria-label", String.join(", ", words));
    var number = new Span(getTranslation("synthesis.agreement.positions", finding.all().all()));
    number.addClassName("n");
    into.add(statement, axis, number);
  }

  private Grid<PositionFinding> grid(List<PositionFinding> positions) {
    var grid = CardGrid.prepare(new Grid<PositionFinding>(), "synthesis.agreement.table");
    CardGrid.addColumn(grid, "synthesis.agreement.comment", finding -> link(finding.comment()))
        .setRowHeader(true);
    for (var group : StakeholderGroup.values()) {
      CardGrid.addTextColumn(
          grid, group.key(), finding -> split(finding.byGroup().get(group.name())));
    }
    CardGrid.addTextColumn(grid, "synthesis.agreement.all", finding -> split(finding.all()));
    grid.getColumns().forEach(column -> column.setWidth("5rem"));
    CardGrid.setItems(grid, positions);
    return grid;
  }

  private String split(PositionFinding.@Nullable Split split) {
    return split == null
        ? "–"
        : getTranslation("synthesis.agreement.split", split.agree(), split.disagree());
  }

  private CommentLink link(int comment) {
    return new CommentLink(desk.slug(), comment);
  }
}
