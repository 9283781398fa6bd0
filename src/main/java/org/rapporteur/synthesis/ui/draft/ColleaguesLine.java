package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.collaboration.Colleague;
import org.rapporteur.synthesis.collaboration.DraftChange;
import org.rapporteur.synthesis.collaboration.PresenceService;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.uikit.Notice;

/// Who else has this desk open and where they are, and that somebody changed the draft since it was
/// drawn. Nothing is drawn again by itself: what is being typed stays.
class ColleaguesLine extends Div {

  /// A desk that is not drawn again for so long says no more where it is.
  private static final long MOST_ASKED = Duration.ofMinutes(30).dividedBy(PresenceService.EVERY);

  private final transient Desk desk;
  private final transient SynthesisDetails draft;
  private final transient @Nullable ParagraphId here;
  private final transient Consumer<List<Colleague>> shown;
  private final Paragraph line = new Paragraph();
  private final Div changed = new Div();
  private @Nullable Registration asking;
  private long asked;

  /// @param shown hears where the others are, each time that is asked
  ColleaguesLine(
      Desk desk,
      SynthesisDetails draft,
      @Nullable ParagraphId here,
      Consumer<List<Colleague>> shown) {
    this.desk = desk;
    this.draft = draft;
    this.here = here;
    this.shown = shown;
    addClassName("colleagues");
    line.addClassNames("xs", "muted");
    line.getElement().setAttribute("role", "status");
    add(line, changed);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    ask();
    asking = event.getUI().addPollListener(poll -> ask());
    event.getUI().setPollInterval((int) PresenceService.EVERY.toMillis());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    if (asking != null) {
      asking.remove();
    }
  }

  private void ask() {
    if (++asked > MOST_ASKED) {
      stop();
      return;
    }
    try {
      show(desk.services().presence().at(desk.viewer(), desk.id(), here));
      if (changed.getComponentCount() == 0) {
        desk.services().presence().changedSince(desk.viewer(), draft).ifPresent(this::tell);
      }
    } catch (Refusal refused) {
      // Who may not any more is told when they do something.
      stop();
    }
  }

  private void show(List<Colleague> others) {
    String words = others.stream().map(this::words).collect(Collectors.joining(" "));
    if (!words.equals(line.getText())) {
      line.setText(words);
      shown.accept(others);
    }
  }

  private void stop() {
    show(List.of());
    getUI().ifPresent(ui -> ui.setPollInterval(-1));
  }

  private String words(Colleague other) {
    return Optional.ofNullable(other.paragraph())
        .flatMap(draft::paragraph)
        .map(SynthesisParagraph::number)
        .map(number -> getTranslation("synthesis.colleague.at", other.name(), number))
        .orElseGet(() -> getTranslation("synthesis.colleague", other.name()));
  }

  private void tell(DraftChange change) {
    var by = change.by();
    var again =
        new Button(
            getTranslation("synthesis.changed.show"),
            click -> desk.leave(() -> desk.redraw().show(here)));
    again.addThemeVariants(ButtonVariant.SMALL);
    changed.add(
        new Notice(
            Notice.Kind.INFO,
            new Div(
                new Span(
                    by == null
                        ? getTranslation("synthesis.changed.run", change.version())
                        : getTranslation("synthesis.changed.by", by)),
                again)));
  }
}
