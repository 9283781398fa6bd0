package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.ArrangingService;
import org.rapporteur.synthesis.EditingService;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.SetAsideService;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.uikit.Toast;

/// What the parts of a desk work with: the consultation, the services, and how to draw again after
/// a change.
record Desk(
    ConsultationDetails consultation,
    SynthesisService drafts,
    EditingService editing,
    SetAsideService setAsides,
    RunService runs,
    ArrangingService arranging,
    ThreadService threads,
    Viewers viewers,
    Messages messages,
    Redraw redraw) {

  /// Draws the desk again, with a paragraph selected where one is named.
  @FunctionalInterface
  interface Redraw {
    void show(@org.jspecify.annotations.Nullable ParagraphId selected);
  }

  Viewer viewer() {
    return viewers.current();
  }

  EditingService.Seen seen(SynthesisParagraph paragraph) {
    return seen(paragraph.id(), paragraph.version());
  }

  EditingService.Seen seen(ParagraphId paragraph, int version) {
    return new EditingService.Seen(consultation.id(), paragraph, version);
  }

  /// Those of the comments that may be read, by number.
  Map<Integer, CommentDetails> comments(List<Integer> numbers) {
    return threads.find(consultation, numbers).stream()
        .collect(Collectors.toMap(CommentDetails::number, Function.identity()));
  }

  /// Says a refusal in words and leaves everything as it is.
  void attempt(Runnable act) {
    try {
      act.run();
    } catch (Refusal refusal) {
      Toast.failure(words(refusal));
    }
  }

  String words(Refusal refusal) {
    return messages.text(locale(), refusal);
  }

  Locale locale() {
    return UI.getCurrent().getLocale();
  }
}
