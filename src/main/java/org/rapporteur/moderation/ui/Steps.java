package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import org.rapporteur.uikit.Icon;

/// Where one is in the list, and the steps back and forth.
class Steps extends Div {

  private final Span position = new Span();
  private final NativeButton previous = new NativeButton();
  private final NativeButton next = new NativeButton();

  /// `go` takes -1 or 1.
  Steps(IntConsumer go) {
    addClassNames("row", "xs", "muted");
    previous.add(Icon.small(Icon.Name.LEFT).flipping());
    next.add(Icon.small(Icon.Name.RIGHT).flipping());
    step(previous, "k", "moderation.previous", () -> go.accept(-1));
    step(next, "j", "moderation.next", () -> go.accept(1));
    add(position, previous, next);
  }

  void show(Round round) {
    int index = round.index();
    int size = round.items().size();
    position.setText(index < 0 ? "" : getTranslation("moderation.position", index + 1, size));
    previous.setEnabled(index > 0);
    next.setEnabled(index < size - 1);
  }

  private void step(NativeButton button, String key, String words, Runnable go) {
    button.addClassNames("btn", "quiet", "xs");
    button.setAriaLabel(getTranslation(words));
    button.getElement().setAttribute("data-key", key).setAttribute("aria-keyshortcuts", key);
    button.addClickListener(click -> go.run());
  }
}
