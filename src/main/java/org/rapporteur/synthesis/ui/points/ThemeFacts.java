package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.synthesis.theme.ThemeTree;
import org.rapporteur.synthesis.theme.ThemeTree.Node;

/// How many themes there are, what speaks against those that people made, and what waits for the
/// next run.
class ThemeFacts extends Div {

  /// Of a draft that none is offered beside.
  ThemeFacts(ThemeTree tree) {
    this(tree, new ComingWith(null));
  }

  ThemeFacts(ThemeTree tree, ComingWith with) {
    addClassName("chg");
    add(counts(tree), doubts(tree), waiting(tree, with));
  }

  private Div counts(ThemeTree tree) {
    long kept = tree.nodes().filter(node -> node.state() == ThemeTree.State.KEPT).count();
    long isNew = tree.nodes().filter(node -> node.state() == ThemeTree.State.NEW).count();
    long parts = tree.nodes().filter(node -> node.partOf() != null).count();
    return fact(
        getTranslation("synthesis.themes.count", tree.themes().size(), parts),
        getTranslation("synthesis.themes.count.new", isNew, kept));
  }

  private Div doubts(ThemeTree tree) {
    var doubtful = tree.nodes().filter(ThemeFacts::isInDoubt).toList();
    return fact(
        getTranslation("synthesis.themes.doubts", doubtful.size() + tree.gone().size()),
        Stream.concat(
                doubtful.stream().flatMap(node -> doubts(this, node).stream()),
                tree.gone().stream()
                    .map(gone -> getTranslation("synthesis.themes.gone", gone.name())))
            .collect(Collectors.joining(" ")));
  }

  private Div waiting(ThemeTree tree, ComingWith with) {
    var offered = with.offered();
    // A decision that was taken back since its run shows in the offered draft alone.
    long waiting = (offered == null ? tree : offered).waiting().count();
    String head = getTranslation("synthesis.themes.waiting", waiting);
    if (offered != null) {
      return fact(head, getTranslation("synthesis.themes.waiting.offer", waiting, with.draft()));
    }
    return fact(
        head,
        getTranslation(
            waiting == 0 ? "synthesis.themes.waiting.none" : "synthesis.themes.waiting.run"));
  }

  private static Div fact(String head, String words) {
    var fact = new Div();
    fact.getElement().appendChild(new Element("b").setText(head));
    fact.add(new Paragraph(words));
    return fact;
  }

  private static boolean isInDoubt(Node node) {
    var doubt = node.doubt();
    return doubt != null && doubt.isGrave();
  }

  /// What speaks against a theme of people's, in the language of a component.
  static List<String> doubts(Component in, Node node) {
    var told = new ArrayList<String>();
    var doubt = node.doubt();
    if (doubt != null && doubt.nearer() != null) {
      told.add(
          in.getTranslation(
              "synthesis.themes.doubt",
              node.label(),
              doubt.statements(),
              doubt.of(),
              doubt.nearer()));
    }
    if (doubt != null && doubt.gone() > 0) {
      told.add(
          in.getTranslation("synthesis.themes.doubt.gone", node.label(), doubt.gone(), doubt.of()));
    }
    return told;
  }
}
