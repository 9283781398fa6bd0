package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.Remark;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Tag;

/// One numbered paragraph: its sentences, the comments each cites, and, while it is selected, what
/// can be done with it.
class ParagraphCard extends Div {

  /// A sentence on how many took part cites everyone; the evidence beside it lists them.
  private static final int CHIPS = 3;

  private final transient Desk desk;
  private final transient SynthesisDetails draft;
  private final transient SynthesisParagraph paragraph;
  private final SearchPane search;
  private final Div colleagues = new Div();
  private final TablesPart tables;
  private @Nullable RemarksPart remarking;
  private boolean writing;

  /// @param remarks on this paragraph that nobody has settled
  /// @param marks what other modules know of it
  ParagraphCard(
      Desk desk,
      SynthesisDetails draft,
      SynthesisParagraph paragraph,
      List<Remark> remarks,
      List<Component> marks,
      SearchPane search,
      boolean selected) {
    this.desk = desk;
    this.draft = draft;
    this.paragraph = paragraph;
    this.search = search;
    addClassName("para");
    setId("p-" + paragraph.id());
    var number =
        new NativeButton(
            getTranslation("synthesis.desk.number", paragraph.number()),
            click -> desk.leave(() -> desk.redraw().show(paragraph.id())));
    number.addClassName("pn");
    number.setAriaLabel(getTranslation("synthesis.desk.select", paragraph.number()));
    var content = new Div();
    content.add(said());
    content.add(colleagues);
    content.add(marks);
    tables = new TablesPart(desk, paragraph, selected && draft.latest());
    content.add(tables);
    add(number, content);
    if (draft.latest()) {
      add(DropPlace.grip(paragraph, this));
    }
    var problems =
        draft.problems().stream().filter(p -> paragraph.id().equals(p.paragraph())).toList();
    if (selected) {
      addClassName("sel");
      getElement().setAttribute("aria-current", "true");
      content.add(tools(draft, content));
      problems.forEach(problem -> content.add(problem(problem)));
      if (draft.latest()) {
        remarking = new RemarksPart(desk, remarks, paragraph.id());
        content.add(remarking);
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

  /// Whether drawing again would lose what somebody writes in it.
  boolean isWriting() {
    return writing || tables.isWriting() || remarking != null && remarking.isWriting();
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

  /// The sentences, and below them their footnotes, where there are any.
  private List<Component> said() {
    var notes = new OrderedList();
    notes.addClassName("notes");
    var text = text(notes);
    return notes.getChildren().findAny().isPresent() ? List.of(text, notes) : List.of(text);
  }

  private Paragraph text(OrderedList notes) {
    var text = new Paragraph();
    for (var sentence : paragraph.sentences()) {
      var words = new SentenceWords(desk, draft, sentence);
      var reason = sentence.reason();
      text.add(words);
      if (!sentence.citations().isEmpty()) {
        text.add(chips(sentence));
      } else if (reason != null) {
        text.add(new Tag(getTranslation(reason.key())));
      } else {
        words.addClassName("unc");
        var none = new Span(getTranslation("synthesis.problem.UNCITED"));
        none.addClassNames("cite", "none");
        text.add(none);
      }
      String footnote = sentence.footnote();
      if (footnote != null) {
        notes.add(new ListItem(footnote));
        text.add(mark(notes.getComponentCount()));
      }
      text.add(new Span(" "));
    }
    return text;
  }

  private Span mark(int number) {
    var spoken = new Span(getTranslation("synthesis.desk.footnote.number", number));
    spoken.addClassName("vh");
    var seen = new Span(String.valueOf(number));
    seen.getElement().setAttribute("aria-hidden", "true");
    var mark = new Span(spoken, seen);
    mark.addClassName("noted");
    return mark;
  }

  private Span chips(DraftSentence sentence) {
    var chips = new Span();
    chips.addClassName("nowrap");
    var cited = sentence.citations().stream().map(c -> c.comment()).distinct().toList();
    for (int comment : cited.subList(0, Math.min(CHIPS, cited.size()))) {
      var chip =
          new Anchor(CommentLinks.comment(desk.consultation().slug(), comment), "C" + comment);
      chip.addClassName("cite");
      chip.setTarget("_blank");
      chips.add(chip);
    }
    int more = cited.size() - CHIPS;
    if (more > 0) {
      var rest =
          new NativeButton(
              "+" + more, click -> desk.leave(() -> desk.redraw().show(paragraph.id())));
      rest.addClassNames("cite", "more");
      rest.setAriaLabel(getTranslation("synthesis.desk.more-comments", more));
      chips.add(rest);
    }
    return chips;
  }

  private Component problem(DraftProblem problem) {
    String words = getTranslation(problem.kind().key());
    var line =
        new Paragraph(
            problem.sentence() == null
                ? words
                : getTranslation(
                    "synthesis.desk.problem.in", problem.sentence(), words, problem.detail()));
    line.addClassNames("small", "wnc");
    return line;
  }

  private Component tools(SynthesisDetails draft, Div content) {
    var tools = new Div();
    tools.addClassName("tools");
    if (!draft.latest()) {
      return tools;
    }
    tools.add(
        button(
            "synthesis.desk.edit",
            () ->
                desk.leave(
                    () -> {
                      writing = true;
                      content.removeAll();
                      content.add(new ParagraphForm(desk, draft, paragraph, search), colleagues);
                    })));
    var up = button("synthesis.desk.up", () -> move(true));
    var down = button("synthesis.desk.down", () -> move(false));
    shortcut(Key.ARROW_UP, true);
    shortcut(Key.ARROW_DOWN, false);
    tools.add(up, down);
    draft
        .joinable(paragraph)
        .ifPresent(next -> tools.add(button("synthesis.desk.join", () -> join(next))));
    tools.add(button("synthesis.desk.remove", () -> desk.leave(this::confirmRemoval)));
    tools.add(
        new Anchor(
            SynthesisLinks.versions(desk.consultation().slug(), paragraph.id()),
            getTranslation("synthesis.versions.read")));
    for (var sentence : paragraph.sentences()) {
      sentence.counts().stream()
          .filter(count -> count.of() != null)
          .limit(CHIPS)
          .forEach(
              count ->
                  tools.add(
                      new Tag(
                          getTranslation("synthesis.desk.count", count.counted(), count.of()))));
    }
    return tools;
  }

  /// From a field, too, whose words are told of first.
  private void shortcut(Key key, boolean up) {
    Shortcuts.addShortcutListener(this, () -> move(up), key, KeyModifier.ALT)
        .resetFocusOnActiveElement();
  }

  private void move(boolean up) {
    desk.leave(
        () -> {
          desk.editing().move(desk.viewer(), desk.seen(paragraph), up);
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
                  desk.editing().removeParagraph(desk.viewer(), desk.seen(paragraph));
                  desk.redraw().show(null);
                }));
    dialog.open();
  }

  private void join(SynthesisParagraph next) {
    desk.leave(
        () -> {
          desk.editing().join(desk.viewer(), desk.seen(paragraph), desk.seen(next));
          desk.redraw().show(paragraph.id());
        });
  }

  private Button button(String key, Runnable act) {
    return SmallButton.of(getTranslation(key), act);
  }
}
