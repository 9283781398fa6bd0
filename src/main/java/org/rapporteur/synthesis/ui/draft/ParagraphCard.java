package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.collaboration.Remark;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.SmallButton;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Tag;

/// One numbered paragraph: its sentences, the comments each cites, and, while it is selected, what
/// can be done with it.
class ParagraphCard extends Div {

  private static final int MAX_COUNTS = 3;

  private final transient Desk desk;
  private final transient SynthesisDetails draft;
  private final transient SynthesisParagraph paragraph;
  private final SidePane side;
  private final Div colleagues = new Div();
  private final Div content = new Div();

  /// @param remarks on this paragraph that nobody has settled
  /// @param marks what other modules know of it
  ParagraphCard(
      Desk desk,
      SynthesisDetails draft,
      SynthesisParagraph paragraph,
      List<Remark> remarks,
      List<Component> marks,
      SidePane side,
      boolean selected) {
    this.desk = desk;
    this.draft = draft;
    this.paragraph = paragraph;
    this.side = side;
    addClassName("para");
    setId("p-" + paragraph.id());
    var number =
        new NativeButton(
            getTranslation("synthesis.desk.number", paragraph.number()),
            click -> desk.leave(() -> desk.redraw().show(paragraph.id())));
    number.setId(numberId(paragraph.id()));
    number.addClassName("pn");
    number.setAriaLabel(getTranslation("synthesis.desk.select", paragraph.number()));
    content.add(new SentencesPart(desk, draft, paragraph, side));
    content.add(colleagues);
    content.add(marks);
    content.add(new TablesPart(desk, paragraph, selected && draft.latest()));
    add(number, content);
    if (draft.latest()) {
      add(DropPlace.grip(paragraph, this));
    }
    var problems =
        draft.problems().stream().filter(p -> paragraph.id().equals(p.paragraph())).toList();
    if (selected) {
      addClassName("sel");
      getElement().setAttribute("aria-current", "true");
      if (draft.latest()) {
        content.add(reasons(), tools());
        side.whenNothingIsWritten(this::write);
      }
      problems.forEach(problem -> content.add(problem(problem)));
      if (draft.latest()) {
        content.add(new RemarksPart(desk, remarks, paragraph.id()));
      }
      return;
    }
    if (!problems.isEmpty()) {
      content.add(
          new Tag(
              Icon.Name.ALERT,
              getTranslation("synthesis.desk.problems", problems.size()),
              Tag.Tone.BAD));
    }
    if (!remarks.isEmpty()) {
      content.add(
          new Tag(
              Icon.Name.REPLY, getTranslation("synthesis.remarks", remarks.size()), Tag.Tone.INFO));
    }
  }

  ParagraphId paragraph() {
    return paragraph.id();
  }

  /// Returns the id of the number, which has the focus after a selection.
  static String numberId(ParagraphId paragraph) {
    return "n-" + paragraph;
  }

  void showColleagues(List<String> names) {
    colleagues.removeAll();
    names.forEach(
        name ->
            colleagues.add(
                new Tag(
                    Icon.Name.USER,
                    getTranslation("synthesis.colleague.here", name),
                    Tag.Tone.INFO)));
  }

  private Component problem(DraftProblem problem) {
    String words = getTranslation(problem.key());
    var line =
        new Paragraph(
            problem.sentence() == null
                ? words
                : getTranslation(
                    "synthesis.desk.problem.in", problem.sentence(), words, problem.detail()));
    line.addClassNames("small", "wnc");
    return line;
  }

  /// Each sentence without a citation needs a reason.
  private Div reasons() {
    var reasons = new Div();
    reasons.addClassName("reasons");
    for (int at = 1; at <= paragraph.sentences().size(); at++) {
      var sentence = paragraph.sentences().get(at - 1);
      if (sentence.citations().isEmpty()) {
        reasons.add(reason(at, sentence));
      }
    }
    return reasons;
  }

  private Select<UncitedReason> reason(int at, DraftSentence sentence) {
    var reason = new Select<UncitedReason>();
    reason.setLabel(getTranslation("synthesis.desk.reason", at));
    reason.setItems(UncitedReason.values());
    reason.setItemLabelGenerator(r -> r == null ? "" : getTranslation(r.key()));
    reason.setValue(sentence.reason());
    reason.addValueChangeListener(
        change ->
            desk.leave(
                () -> {
                  desk.services()
                      .editing()
                      .giveReason(desk.viewer(), desk.seen(paragraph), at, change.getValue());
                  desk.redraw().show(paragraph.id());
                }));
    return reason;
  }

  private Div tools() {
    var tools = new Div();
    tools.addClassName("tools");
    tools.add(
        button("synthesis.desk.edit", () -> desk.leave(() -> write().focus())),
        button("synthesis.side.sources", () -> desk.focus(SourcesPane.HEADING)));
    shortcut(Key.ARROW_UP, true);
    shortcut(Key.ARROW_DOWN, false);
    tools.add(
        button("synthesis.desk.up", () -> move(true)),
        button("synthesis.desk.down", () -> move(false)));
    draft
        .joinable(paragraph)
        .ifPresent(next -> tools.add(button("synthesis.desk.join", () -> join(next))));
    tools.add(button("synthesis.desk.remove", () -> desk.leave(this::confirmRemoval)));
    translations().forEach(tools::add);
    tools.add(
        new Anchor(
            SynthesisLinks.versions(desk.slug(), paragraph.id()),
            getTranslation("synthesis.versions.read")));
    paragraph.sentences().stream()
        .flatMap(sentence -> sentence.counts().stream())
        .filter(count -> count.of() != null)
        .limit(MAX_COUNTS)
        .forEach(
            count ->
                tools.add(
                    new Tag(getTranslation("synthesis.desk.count", count.counted(), count.of()))));
    return tools;
  }

  /// Replaces the text by its text area.
  private ParagraphField write() {
    var form = ParagraphForm.of(desk, draft, paragraph, side);
    content.removeAll();
    content.add(form, colleagues);
    return form.field();
  }

  /// A button for each quotation in another language.
  private Collection<Button> translations() {
    var buttons = new LinkedHashMap<QuotedWords, Button>();
    for (var sentence : paragraph.sentences()) {
      for (var quote : sentence.quotes()) {
        var words = QuotedWords.of(quote);
        var foreign = draft.foreign().get(words);
        if (foreign != null) {
          String quoted = new TextSpan(quote.start(), quote.end()).textIn(sentence.text());
          buttons.put(
              words,
              SmallButton.of(
                  getTranslation("synthesis.desk.translate", "C" + quote.comment()),
                  () ->
                      new TranslationDialog(desk, paragraph.id(), words, quoted, foreign).open()));
        }
      }
    }
    return buttons.values();
  }

  /// From a field, too, whose words are told of first.
  private void shortcut(Key key, boolean up) {
    Shortcuts.addShortcutListener(this, () -> move(up), key, KeyModifier.ALT)
        .resetFocusOnActiveElement();
  }

  private void move(boolean up) {
    desk.leave(
        () -> {
          desk.services().editing().move(desk.viewer(), desk.seen(paragraph), up);
          desk.redraw().show(paragraph.id());
        });
  }

  private void confirmRemoval() {
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("synthesis.desk.remove.ask", paragraph.number()));
    dialog.setText(getTranslation("synthesis.desk.remove.why"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("synthesis.desk.cancel"));
    dialog.setConfirmText(getTranslation("synthesis.desk.remove"));
    dialog.addConfirmListener(
        event ->
            desk.leave(
                () -> {
                  desk.services().editing().removeParagraph(desk.viewer(), desk.seen(paragraph));
                  desk.redraw().show(null);
                }));
    dialog.open();
  }

  private void join(SynthesisParagraph next) {
    desk.leave(
        () -> {
          desk.services().editing().join(desk.viewer(), desk.seen(paragraph), desk.seen(next));
          desk.redraw().show(paragraph.id());
        });
  }

  private Button button(String key, Runnable act) {
    return SmallButton.of(getTranslation(key), act);
  }
}
