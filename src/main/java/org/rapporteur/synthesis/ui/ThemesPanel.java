package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.ThemeTree;
import org.rapporteur.synthesis.ThemeTree.Node;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.StackedBar;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Toast;

/// The themes of the latest draft in two levels, and what people decide about them.
class ThemesPanel extends Div {

  private final transient Desk desk;
  private transient ThemeTree tree;
  private int question;
  private final transient Map<String, Node> chosen = new LinkedHashMap<>();
  private @Nullable String open;

  ThemesPanel(Desk desk, ThemeTree tree) {
    this.desk = desk;
    this.tree = tree;
    question =
        tree.themes().stream()
            .map(Node::question)
            .min(Integer::compare)
            .orElseGet(() -> desk.consultation().questions().getFirst().number());
    addClassName("page-run");
    draw();
  }

  Desk desk() {
    return desk;
  }

  /// The themes on the question that is shown, parts after the theme they are of.
  List<Node> nodes() {
    return tree.nodes().filter(node -> node.question() == question).toList();
  }

  /// Carries out a decision, or says why it cannot be.
  void decide(String key, Runnable act) {
    desk.attempt(() -> carryOut(key, act));
  }

  /// Carries out a decision, says it and draws what has become of it.
  void carryOut(String key, Runnable act) {
    act.run();
    refresh();
    Toast.say(getTranslation(key));
  }

  private void refresh() {
    desk.arranging()
        .tree(desk.viewer(), desk.consultation().id())
        .ifPresent(
            found -> {
              tree = found;
              chosen.clear();
              draw();
            });
  }

  private void draw() {
    removeAll();
    var left = new Section(head());
    if (!chosen.isEmpty()) {
      left.add(acts());
    }
    var scroll = new Div(table());
    scroll.addClassName("scroll");
    left.add(scroll, note());
    var right = new Section(pane());
    left.getElement().setAttribute("aria-label", getTranslation("synthesis.themes"));
    right.getElement().setAttribute("aria-label", getTranslation("synthesis.themes.statements"));
    var columns = new Div(left, right);
    columns.addClassName("tm");
    add(facts(), columns);
  }

  private Div facts() {
    long kept = tree.nodes().filter(node -> node.state() == ThemeTree.State.KEPT).count();
    long isNew = tree.nodes().filter(node -> node.state() == ThemeTree.State.NEW).count();
    long parts = tree.nodes().filter(node -> node.partOf() != null).count();
    var doubtful = tree.nodes().filter(node -> node.doubt() != null).toList();
    long waiting =
        tree.coming().size() + tree.nodes().filter(node -> node.change() != null).count();
    var facts =
        new Div(
            fact(
                getTranslation("synthesis.themes.count", tree.themes().size(), parts),
                getTranslation("synthesis.themes.count.new", isNew, kept)),
            fact(
                getTranslation("synthesis.themes.doubts", doubtful.size()),
                doubtful.stream().map(this::doubt).collect(Collectors.joining(" "))),
            fact(
                getTranslation("synthesis.themes.waiting", waiting),
                getTranslation(
                    waiting == 0
                        ? "synthesis.themes.waiting.none"
                        : "synthesis.themes.waiting.run")));
    facts.addClassName("chg");
    return facts;
  }

  private static Div fact(String head, String words) {
    var fact = new Div();
    fact.getElement().appendChild(new Element("b").setText(head));
    fact.add(new Paragraph(words));
    return fact;
  }

  private String doubt(Node node) {
    var doubt = Objects.requireNonNull(node.doubt());
    return getTranslation(
        "synthesis.themes.doubt", node.label(), doubt.statements(), doubt.of(), doubt.nearer());
  }

  private Div head() {
    var head = new Div(new H2(getTranslation("synthesis.themes")));
    head.addClassName("pane-h");
    var questions = desk.consultation().questions();
    if (questions.size() > 1) {
      var choice = new Select<QuestionDetails>();
      choice.setAriaLabel(getTranslation("synthesis.themes.question"));
      choice.setItems(questions);
      var language = new LanguageTag(getLocale().getLanguage());
      choice.setItemLabelGenerator(
          q -> getTranslation("synthesis.themes.question.of", q.number(), q.title().in(language)));
      questions.stream()
          .filter(q -> q.number() == question)
          .findFirst()
          .ifPresent(choice::setValue);
      choice.addValueChangeListener(
          change -> {
            question = change.getValue().number();
            chosen.clear();
            open = null;
            draw();
          });
      head.add(choice);
    }
    return head;
  }

  private Div acts() {
    var ids = List.copyOf(chosen.keySet());
    var words =
        new Span(
            getTranslation(
                "synthesis.themes.chosen",
                ids.size(),
                chosen.values().stream().map(Node::label).collect(Collectors.joining(", "))));
    words.addClassName("small");
    words.getElement().setAttribute("role", "status");
    var buttons = new Div();
    buttons.addClassName("row");
    if (ids.size() > 1) {
      buttons.add(act(Icon.Name.MERGE, "synthesis.themes.merge", this::merge));
    }
    buttons.add(act(Icon.Name.MOVE, "synthesis.themes.under", this::moveUnder));
    if (chosen.values().stream().anyMatch(node -> node.partOf() != null)) {
      buttons.add(
          act(
              Icon.Name.UP,
              "synthesis.themes.up",
              () ->
                  decide(
                      "synthesis.themes.said.placed",
                      () -> desk.arranging().place(desk.viewer(), id(), ids, null))));
    }
    buttons.add(
        act(
            Icon.Name.PIN,
            "synthesis.themes.pin",
            () ->
                decide(
                    "synthesis.themes.said.pinned",
                    () -> ids.forEach(one -> desk.arranging().pin(desk.viewer(), id(), one)))));
    buttons.add(
        act(
            Icon.Name.CLOSE,
            "synthesis.themes.clear",
            () -> {
              chosen.clear();
              draw();
            }));
    var bar = new Div(words, buttons);
    bar.addClassNames("pane-h", "chosen");
    return bar;
  }

  private ConsultationId id() {
    return desk.consultation().id();
  }

  private Button act(Icon.Name icon, String key, Runnable act) {
    var button = new Button(getTranslation(key), new Icon(icon), click -> act.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  private void merge() {
    var ids = List.copyOf(chosen.keySet());
    String first = chosen.values().iterator().next().label();
    new ThemeNameDialog(
            desk,
            getTranslation("synthesis.themes.merge.title", ids.size()),
            first,
            getTranslation("synthesis.themes.merge"),
            name ->
                carryOut(
                    "synthesis.themes.said.merged",
                    () -> desk.arranging().merge(desk.viewer(), id(), ids, name)))
        .open();
  }

  private void moveUnder() {
    var ids = List.copyOf(chosen.keySet());
    var targets =
        nodes().stream()
            .filter(node -> node.partOf() == null && !chosen.containsKey(node.id()))
            .toList();
    new ThemeTargetDialog(
            desk,
            getTranslation("synthesis.themes.under.title", ids.size()),
            targets,
            getTranslation("synthesis.themes.under.do"),
            target ->
                carryOut(
                    "synthesis.themes.said.placed",
                    () -> desk.arranging().place(desk.viewer(), id(), ids, target.id())))
        .open();
  }

  private NativeTable table() {
    var table = new NativeTable();
    table.addClassNames("table", "dense", "tree", "fold");
    table.setCaptionText(getTranslation("synthesis.themes.caption", question));
    table.getCaption().addClassName("vh");
    var head = new NativeTableRow();
    for (String key : List.of("theme", "comments", "groups", "state")) {
      var cell = new NativeTableHeaderCell(getTranslation("synthesis.themes.column." + key));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    table.getHead().add(head);
    nodes().forEach(node -> table.getBody().add(row(node)));
    tree.coming().stream()
        .filter(coming -> coming.question() == question)
        .forEach(coming -> table.getBody().add(row(coming)));
    tree.remainders().stream()
        .filter(remainder -> remainder.question() == question)
        .forEach(remainder -> table.getBody().add(remainder(remainder)));
    return table;
  }

  private NativeTableRow row(Node node) {
    var tick = new Checkbox();
    tick.setAriaLabel(getTranslation("synthesis.themes.choose", node.label()));
    tick.setValue(chosen.containsKey(node.id()));
    tick.addValueChangeListener(
        change -> {
          if (change.getValue()) {
            chosen.put(node.id(), node);
          } else {
            chosen.remove(node.id());
          }
          draw();
        });
    var label = new Div(tick, opener(node.id(), node.label()));
    label.addClassName("row");
    var name = head(label, node.partOf() == null ? 0 : 1);
    var row =
        new NativeTableRow(
            name,
            cell("comments", new Span(String.valueOf(node.comments()))),
            cell("groups", bar(node)),
            cell("state", state(node)));
    if (node.id().equals(open)) {
      row.getElement().setAttribute("aria-selected", "true");
    }
    return row;
  }

  private static NativeTableHeaderCell head(Component label, int depth) {
    var name = new NativeTableHeaderCell(label);
    // How deep follows from data, and no style sheet can know it.
    name.getElement().setAttribute("scope", "row").setAttribute("style", "--d:" + depth);
    return name;
  }

  private NativeButton opener(@Nullable String id, String label) {
    var opener =
        new NativeButton(
            label,
            click -> {
              open = id;
              draw();
            });
    opener.addClassName("linkish");
    opener.getElement().setAttribute("aria-expanded", String.valueOf(Objects.equals(id, open)));
    return opener;
  }

  private NativeTableRow row(ThemeTree.Coming coming) {
    var state = new Tag(getTranslation("synthesis.themes.coming"), Tag.Tone.INFO);
    return new NativeTableRow(
        head(new Span(coming.name()), coming.partOf() == null ? 0 : 1),
        cell(
            "comments",
            new Span(getTranslation("synthesis.themes.coming.of", coming.statements()))),
        cell("groups", new Span()),
        cell("state", state));
  }

  private NativeTableRow remainder(ThemeTree.Remainder remainder) {
    return new NativeTableRow(
        head(opener(null, getTranslation("synthesis.themes.remainder")), 0),
        cell(
            "comments",
            new Span(getTranslation("synthesis.themes.coming.of", remainder.statements()))),
        cell("groups", new Span()),
        cell("state", new Span()));
  }

  private NativeTableCell cell(String column, Component content) {
    var cell = new NativeTableCell(content);
    cell.getElement().setAttribute("data-k", getTranslation("synthesis.themes.column." + column));
    if (column.equals("comments")) {
      cell.addClassName("n");
    }
    return cell;
  }

  private StackedBar bar(Node node) {
    return new StackedBar(
        node.label(),
        Arrays.stream(StakeholderGroup.values())
            .map(
                group ->
                    new StackedBar.Part(
                        "t-" + group.mark(),
                        getTranslation(group.key()),
                        node.holdersByGroup().getOrDefault(group.name(), 0)))
            .toList());
  }

  private Div state(Node node) {
    var state = new Div();
    state.addClassName("row");
    if (node.doubt() != null) {
      state.add(
          new Tag(Icon.Name.ALERT, getTranslation("synthesis.themes.state.doubt"), Tag.Tone.WARN));
    } else if (node.state() == ThemeTree.State.KEPT) {
      state.add(new Tag(Icon.Name.PIN, getTranslation(node.state().key()), Tag.Tone.OK));
    } else if (node.state() == ThemeTree.State.NEW) {
      state.add(new Tag(getTranslation(node.state().key()), Tag.Tone.INFO));
    }
    var change = node.change();
    if (change != null) {
      state.add(new Tag(getTranslation(change.kind().key(), change.name()), Tag.Tone.PLAIN));
    }
    return state;
  }

  private Paragraph note() {
    var note = new Paragraph(getTranslation("synthesis.themes.note"));
    note.addClassNames("small", "muted", "pad");
    return note;
  }

  private Component pane() {
    var shown = nodes().stream().filter(node -> node.id().equals(open)).findFirst().orElse(null);
    return new ThemePane(this, question, shown);
  }
}
