package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import org.rapporteur.uikit.Icon;

/// Shows the position in the queue, with buttons for the previous and next comment.
class QueuePager extends Div {

  private final Span position = new Span();
  private final NativeButton previous = new NativeButton();
  private final NativeButton next = new NativeButton();

  /// Creates the buttons for the previous and the next comment.
  ///
  /// @param moveListener receives -1 for the previous comment or 1 for the next one
  QueuePager(IntConsumer moveListener) {
    addClassNames("row", "xs", "muted");
    previous.add(Icon.small(Icon.Name.LEFT).mirroredInRtl());
    next.add(Icon.small(Icon.Name.RIGHT).mirroredInRtl());
    configureButton(previous, "k", "moderation.previous", () -> moveListener.accept(-1));
    configureButton(next, "j", "moderation.next", () -> moveListener.accept(1));
    add(position, previous, next);
  }

  void show(QueueSelection selection) {
    int index = selection.selectedIndex();
    int size = selection.items().size();
    position.setText(index < 0 ? "" : getTranslation("moderation.position", index + 1, size));
    previous.setEnabled(index > 0);
    next.setEnabled(index < size - 1);
  }

  private void configureButton(NativeButton button, String key, String labelKey, Runnable onClick) {
    button.addClassNames("btn", "quiet", "xs");
    button.setAriaLabel(getTranslation(labelKey));
    button.getElement().setAttribute("data-key", key).setAttribute("aria-keyshortcuts", key);
    button.addClickListener(click -> onClick.run());
  }
}
