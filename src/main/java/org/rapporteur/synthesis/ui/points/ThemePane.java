package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.synthesis.theme.ThemeStatement;
import org.rapporteur.synthesis.theme.ThemeTree;
import org.rapporteur.synthesis.theme.ThemeTree.Node;
import org.rapporteur.synthesis.ui.desk.CommentLink;
import org.rapporteur.synthesis.ui.desk.ListInParts;
import org.rapporteur.synthesis.ui.desk.ThemeNameDialog;
import org.rapporteur.uikit.Icon;

/// The statements of one theme, or those in none, the most central first: to read, to split off and
/// to move.
class ThemePane extends Div {

  private static final int AT_ONCE = 20;

  private final transient ThemesPanel panel;
  private final transient @Nullable Node node;
  private final transient Set<String> ticked = new LinkedHashSet<>();
  private final Button split;
  private final Button move;

  ThemePane(ThemesPanel panel, int question, @Nullable Node node) {
    this.panel = panel;
    this.node = node;
    var desk = panel.desk();
    var statements =
        desk.services()
            .arranging()
            .statements(desk.viewer(), desk.id(), question, node == null ? null : node.id());
    split = act(Icon.Name.SPLIT, "synthesis.themes.split", this::split);
    move = act(Icon.Name.MOVE, "synthesis.themes.move", this::move);
    ticked();
    add(head(), list(statements));
  }

  private Div head() {
    var title = new H2(node == null ? getTranslation("synthesis.themes.remainder") : node.label());
    var acts = new Div();
    acts.addClassName("row");
    if (node != null) {
      acts.add(act(Icon.Name.EDIT, "synthesis.themes.rename", this::rename), split, move);
      if (node.state() == ThemeTree.State.KEPT || node.change() != null) {
        acts.add(act(Icon.Name.UNDO, "synthesis.themes.release", this::release));
      }
    }
    var top = new Div(title, acts);
    top.addClassName("pane-h");
    var words = new Paragraph(about());
    words.addClassNames("small", "muted");
    var about = new Div(words);
    if (node != null) {
      ThemeFacts.doubts(this, node)
          .forEach(
              doubt -> {
                var told = new Paragraph(doubt);
                told.addClassName("small");
                about.add(told);
              });
      var terms = panel.termsOf(node);
      if (!terms.isEmpty()) {
        about.add(terms(terms));
      }
    }
    about.addClassName("s-head");
    return new Div(top, about);
  }

  private String about() {
    if (node == null) {
      return getTranslation("synthesis.themes.remainder.note");
    }
    return node.terms().isEmpty()
        ? getTranslation("synthesis.themes.about", node.comments())
        : getTranslation(
            "synthesis.themes.about.words", node.comments(), String.join(", ", node.terms()));
  }

  /// The terms of the institution's vocabulary that its statements fall under.
  private Paragraph terms(List<TermAccount.Line> lines) {
    var terms =
        new Paragraph(
            getTranslation(
                "synthesis.vocabulary.theme",
                lines.stream()
                    .map(
                        line ->
                            getTranslation(
                                "synthesis.vocabulary.theme.term",
                                line.name(),
                                line.prevalence().holders()))
                    .collect(Collectors.joining("; "))));
    terms.addClassNames("small", "muted");
    return terms;
  }

  private Component list(List<ThemeStatement> statements) {
    if (!statements.isEmpty()) {
      return ListInParts.of(new Div(), statements, AT_ONCE, this::row);
    }
    var none = new Paragraph(getTranslation("synthesis.themes.statements.none"));
    none.addClassNames("small", "muted", "pad");
    return none;
  }

  private Div row(ThemeStatement statement) {
    var row = new Div();
    row.addClassName("st");
    if (node != null) {
      var tick = new Checkbox();
      tick.setAriaLabel(getTranslation("synthesis.themes.tick", "C" + statement.comment()));
      tick.addValueChangeListener(
          change -> {
            if (change.getValue()) {
              ticked.add(statement.id());
            } else {
              ticked.remove(statement.id());
            }
            ticked();
          });
      row.add(tick);
    } else {
      row.add(new Span());
    }
    var under = new Div(new CommentLink(panel.desk().slug(), statement.comment()));
    under.addClassName("m");
    var text = new Span(statement.text());
    if (node != null) {
      text.getElement().setAttribute("lang", node.language().value());
    }
    text.getElement().setAttribute("dir", "auto");
    row.add(text, under);
    return row;
  }

  private void ticked() {
    split.setEnabled(!ticked.isEmpty());
    move.setEnabled(!ticked.isEmpty());
  }

  private Button act(Icon.Name icon, String key, Consumer<Node> act) {
    var button =
        new Button(
            getTranslation(key),
            new Icon(icon),
            click -> {
              if (node != null) {
                act.accept(node);
              }
            });
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  private void rename(Node of) {
    var desk = panel.desk();
    new ThemeNameDialog(
            desk,
            getTranslation("synthesis.themes.rename.title", of.label()),
            of.label(),
            getTranslation("synthesis.themes.rename"),
            name ->
                panel.carryOut(
                    "synthesis.themes.said.renamed",
                    () ->
                        desk.services()
                            .arranging()
                            .rename(desk.viewer(), desk.id(), of.id(), name)))
        .open();
  }

  private void split(Node of) {
    var desk = panel.desk();
    new ThemeNameDialog(
            desk,
            getTranslation("synthesis.themes.split.title", ticked.size()),
            "",
            getTranslation("synthesis.themes.split"),
            name ->
                panel.carryOut(
                    "synthesis.themes.said.split",
                    () ->
                        desk.services()
                            .arranging()
                            .split(desk.viewer(), desk.id(), of.id(), Set.copyOf(ticked), name)))
        .open();
  }

  private void move(Node of) {
    var desk = panel.desk();
    new ThemeTargetDialog(
            desk,
            getTranslation("synthesis.themes.move.title", ticked.size()),
            panel.nodes().stream().filter(other -> !other.id().equals(of.id())).toList(),
            getTranslation("synthesis.themes.move.do"),
            target ->
                panel.carryOut(
                    "synthesis.themes.said.moved",
                    () ->
                        desk.services()
                            .arranging()
                            .move(
                                desk.viewer(),
                                desk.id(),
                                of.id(),
                                Set.copyOf(ticked),
                                target.id())))
        .open();
  }

  private void release(Node of) {
    var desk = panel.desk();
    panel.decide(
        "synthesis.themes.said.released",
        () -> desk.services().arranging().release(desk.viewer(), desk.id(), of.id()));
  }
}
