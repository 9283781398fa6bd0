package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.readiness.ReadinessDetails;
import org.rapporteur.uikit.Toast;

/// What the parts of a desk work with: the consultation, the services, and how to draw again after
/// a change.
///
/// @param draft the version that is looked at, where there is one
public record Desk(
    ConsultationDetails consultation,
    @Nullable Integer draft,
    DeskServices services,
    Redraw redraw,
    LeaveGuard guard) {

  /// Draws the desk again.
  @FunctionalInterface
  public interface Redraw {

    /// @param selected the paragraph to select; null for none
    /// @param source a comment that the paragraph cites, to mark beside the draft; null for none
    void show(@Nullable ParagraphId selected, @Nullable Integer source);

    default void show(@Nullable ParagraphId selected) {
      show(selected, null);
    }
  }

  public ConsultationId id() {
    return consultation.id();
  }

  public Slug slug() {
    return consultation.slug();
  }

  /// Returns what people must confirm and confirmed; nothing for an earlier draft.
  public ReadinessDetails confirmations(SynthesisDetails shown) {
    return shown.latest() ? services.readiness().find(viewer(), shown) : ReadinessDetails.NONE;
  }

  public Viewer viewer() {
    return services.viewers().current();
  }

  public EditingService.Seen seen(SynthesisParagraph paragraph) {
    return seen(paragraph.id(), paragraph.version());
  }

  public EditingService.Seen seen(ParagraphId paragraph, int version) {
    return new EditingService.Seen(consultation.id(), draft, paragraph, version);
  }

  /// What other modules know of paragraphs of the draft in use, by their ids.
  public Map<String, List<Component>> marks() {
    var marks = new HashMap<String, List<Component>>();
    services
        .marks()
        .orderedStream()
        .flatMap(known -> known.of(consultation, viewer()).entrySet().stream())
        .forEach(
            own ->
                marks
                    .computeIfAbsent(own.getKey(), paragraph -> new ArrayList<>())
                    .addAll(own.getValue()));
    return marks;
  }

  /// Those of the comments that may be read, by number.
  public Map<Integer, CommentDetails> comments(List<Integer> numbers) {
    return services.threads().findComments(consultation, numbers).stream()
        .collect(
            Collectors.toMap(
                CommentDetails::number,
                Function.identity(),
                (one, same) -> one,
                LinkedHashMap::new));
  }

  /// Moves the focus to an element. Tries for a second, because an element in a part that opens
  /// takes no focus yet.
  public void focus(String id) {
    UI.getCurrent()
        .getPage()
        .executeJs(
            """
            const go = (tries) => {
              const element = document.getElementById($0);
              element?.focus();
              if (tries > 0 && document.activeElement !== element) setTimeout(() => go(tries - 1), 50);
            };
            go(20);
            """,
            id);
  }

  /// Does what draws again, after a confirmation where something half-written would be lost.
  public void leave(Runnable act) {
    guard.leave(() -> attempt(act));
  }

  /// Says a refusal in words and leaves everything as it is.
  public void attempt(Runnable act) {
    try {
      act.run();
    } catch (Refusal refusal) {
      Toast.showError(words(refusal));
    }
  }

  public String text(String key, Object... values) {
    return UI.getCurrent().getTranslation(key, values);
  }

  public String words(Refusal refusal) {
    return services.messages().text(locale(), refusal);
  }

  public Locale locale() {
    return UI.getCurrent().getLocale();
  }
}
