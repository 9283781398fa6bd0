package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.theme.ThemeTree;
import org.rapporteur.synthesis.theme.ThemeTree.Node;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.ThemeNameDialog;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Toast;

/// The themes of the latest draft in two levels, and what people decide about them.
class ThemesPanel extends Div {

  private final transient Desk desk;
  private final transient Runnable changed;
  private transient ThemeTree tree;
  private int question;
  private final transient Map<String, Node> chosen = new LinkedHashMap<>();
  private String open = "";
  private final H2 title = new H2(getTranslation("synthesis.themes"));
  private final Div acts = new Div();
  private final Section pane = new Section();
  private final ThemesGrid themes;
  private boolean numbersOpen;

  /// @param changed hears of each decision
  ThemesPanel(Desk desk, ThemeTree tree, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    this.tree = tree;
    themes = new ThemesGrid(this);
    question =
        tree.themes().stream()
            .map(Node::question)
            .min(Integer::compare)
            .orElseGet(() -> desk.consultation().questions().getFirst().number());
    addClassName("page-run");
    acts.addClassNames("pane-h", "chosen");
    title.getElement().setAttribute("tabindex", "-1");
    draw();
  }

  Desk desk() {
    return desk;
  }

  /// The themes on the question that is shown.
  List<Node> nodes() {
    return tree.on(question).toList();
  }

  List<TermAccount.Line> termsOf(Node theme) {
    return tree.termsOf(theme);
  }

  /// Carries out a decision, or says why it cannot be.
  void decide(String key, Runnable act) {
    desk.attempt(() -> carryOut(key, act));
  }

  /// Carries out a decision, says it and draws what has become of it.
  void carryOut(String key, Runnable act) {
    act.run();
    refresh();
    changed.run();
    Toast.show(getTranslation(key));
  }

  private void refresh() {
    desk.services()
        .arranging()
        .tree(desk.viewer(), desk.id())
        .ifPresent(
            found -> {
              tree = found;
              draw();
              // What was pressed is gone with the old table.
              title.getElement().callJsFunction("focus");
            });
  }

  /// A run has ended: the themes in use stay and so does what is chosen and ticked, but what was
  /// decided may come with another draft than before.
  void compareAgain() {
    lay();
    themes.open(open);
  }

  private void draw() {
    chosen.clear();
    lay();
    opened(open);
  }

  private void lay() {
    removeAll();
    var with = ComingWith.of(desk);
    themes.show(tree, question, with);
    drawActs();
    var left = new Section(head(), acts, themes, note(), numbers());
    left.getElement().setAttribute("aria-label", getTranslation("synthesis.themes"));
    pane.getElement().setAttribute("aria-label", getTranslation("synthesis.themes.statements"));
    var columns = new Div(left, pane);
    columns.addClassName("tm");
    add(new ThemeFacts(tree, with), columns);
  }

  boolean isChosen(Node node) {
    return chosen.containsKey(node.id());
  }

  void chosen(Node node, boolean isChosen) {
    if (isChosen) {
      chosen.put(node.id(), node);
    } else {
      chosen.remove(node.id());
    }
    drawActs();
  }

  /// Opens a theme, or without an id what is in none.
  void opened(String theme) {
    var shown = nodes().stream().filter(node -> node.id().equals(theme)).findFirst().orElse(null);
    open = shown == null ? "" : shown.id();
    themes.open(open);
    pane.removeAll();
    pane.add(new ThemePane(this, question, shown));
  }

  void released(String theme) {
    decide(
        "synthesis.themes.said.released",
        () -> desk.services().arranging().release(desk.viewer(), id(), theme));
  }

  private Div head() {
    var head = new Div(title);
    head.addClassName("pane-h");
    var questions = desk.consultation().questions();
    if (questions.size() > 1) {
      var choice = new Select<QuestionDetails>();
      choice.setAriaLabel(getTranslation("synthesis.themes.question"));
      choice.setItems(questions);
      var language = new LanguageTag(getLocale().getLanguage());
      choice.setItemLabelGenerator(
          q ->
              getTranslation(
                  "synthesis.themes.question.of", q.number(), q.title().inLanguage(language)));
      questions.stream()
          .filter(q -> q.number() == question)
          .findFirst()
          .ifPresent(choice::setValue);
      choice.addValueChangeListener(
          change -> {
            question = change.getValue().number();
            open = "";
            draw();
          });
      head.add(choice);
    }
    return head;
  }

  private void drawActs() {
    acts.removeAll();
    acts.setVisible(!chosen.isEmpty());
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
                      () -> desk.services().arranging().place(desk.viewer(), id(), ids, null))));
    }
    buttons.add(
        act(
            Icon.Name.PIN,
            "synthesis.themes.pin",
            () ->
                decide(
                    "synthesis.themes.said.pinned",
                    () ->
                        ids.forEach(
                            one -> desk.services().arranging().pin(desk.viewer(), id(), one)))));
    buttons.add(act(Icon.Name.CLOSE, "synthesis.themes.clear", this::chooseNone));
    acts.add(words, buttons);
  }

  private void chooseNone() {
    chosen.clear();
    themes.getDataProvider().refreshAll();
    drawActs();
  }

  private ConsultationId id() {
    return desk.id();
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
                    () -> desk.services().arranging().merge(desk.viewer(), id(), ids, name)))
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
                    () -> desk.services().arranging().place(desk.viewer(), id(), ids, target.id())))
        .open();
  }

  /// Many rows, which are laid out once somebody wants them.
  private Details numbers() {
    var numbers = new Details(getTranslation("synthesis.themes.numbers"));
    numbers.setVisible(!nodes().isEmpty());
    numbers.addOpenedChangeListener(
        change -> {
          numbersOpen = change.isOpened();
          if (numbersOpen && numbers.getContent().findAny().isEmpty()) {
            numbers.add(new PrevalenceTable(desk.slug(), nodes()));
          }
        });
    numbers.setOpened(numbersOpen);
    return numbers;
  }

  private Paragraph note() {
    var note = new Paragraph(getTranslation("synthesis.themes.note"));
    note.addClassNames("small", "muted", "pad");
    return note;
  }
}
