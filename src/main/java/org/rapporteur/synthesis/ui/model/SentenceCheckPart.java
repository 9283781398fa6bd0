package org.rapporteur.synthesis.ui.model;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.model.SentenceFinding;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.SmallButton;

/// The doubts of the second model about the sentences of a paragraph.
public class SentenceCheckPart extends Div {

  private final transient Desk desk;
  private final transient SynthesisDetails draft;
  private final transient SynthesisParagraph paragraph;
  private final Div result = new Div();
  private final Button check =
      SmallButton.of(getTranslation("synthesis.second-model.check"), this::check);

  public SentenceCheckPart(Desk desk, SynthesisDetails draft, SynthesisParagraph paragraph) {
    this.desk = desk;
    this.draft = draft;
    this.paragraph = paragraph;
    addClassName("pane-b");
    result.getElement().setAttribute("role", "status");
    add(result);
    desk.services()
        .sentenceChecks()
        .find(desk.viewer(), draft, paragraph)
        .ifPresentOrElse(this::show, this::offer);
  }

  private void offer() {
    var model = desk.services().secondModel();
    check.setDisableOnClick(true);
    add(check, note("synthesis.second-model.note", model.name(), model.host()));
  }

  /// Asks in another thread, because a reply takes up to minutes. The result arrives with a poll.
  private void check() {
    result.removeAll();
    result.add(note("synthesis.second-model.checking"));
    var viewer = desk.viewer();
    SerializableConsumer<Optional<List<SentenceFinding>>> end =
        UI.getCurrent()
            .accessLater(found -> found.ifPresentOrElse(this::show, this::showNoReply), () -> {});
    Thread.ofVirtual().start(() -> check(viewer, end));
  }

  private void check(Viewer viewer, SerializableConsumer<Optional<List<SentenceFinding>>> end) {
    Optional<List<SentenceFinding>> found = Optional.empty();
    try {
      found = desk.services().sentenceChecks().check(viewer, draft, paragraph);
    } finally {
      end.accept(found);
    }
  }

  private void showNoReply() {
    result.removeAll();
    result.add(note("synthesis.second-model.no-reply"));
    check.setEnabled(true);
  }

  private void show(List<SentenceFinding> findings) {
    removeAll();
    result.removeAll();
    add(result);
    var doubts = findings.stream().filter(SentenceFinding::isDoubt).toList();
    String model = desk.services().secondModel().name();
    result.add(
        note(
            doubts.isEmpty() ? "synthesis.second-model.none" : "synthesis.second-model.doubts",
            model,
            findings.size(),
            doubts.size()));
    if (!doubts.isEmpty()) {
      var list = new UnorderedList();
      list.addClassName("remark-list");
      doubts.forEach(doubt -> list.add(item(doubt)));
      result.add(list);
    }
  }

  private ListItem item(SentenceFinding doubt) {
    var sentence = new Paragraph(paragraph.sentences().get(doubt.number() - 1).text());
    sentence.addClassName("said");
    sentence.getElement().setAttribute("dir", "auto");
    var reason = new Paragraph(doubt.reason());
    reason.getElement().setAttribute("dir", "auto");
    return new ListItem(note(doubt.follows().key(), doubt.number()), sentence, reason);
  }

  private Paragraph note(String key, Object... values) {
    var note = new Paragraph(getTranslation(key, values));
    note.addClassNames("xs", "muted");
    return note;
  }
}
