package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.Command;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.uikit.DestructiveActionDialog;

/// Asks before text that is not saved is lost. A script asks when the page is closed.
public final class LeaveGuard {

  private record Field(HasValue<?, String> value, Element element) {}

  private final Map<Field, String> saved = new LinkedHashMap<>();

  /// Watches a field, whose present value is the saved one.
  public <F extends Component & HasValue<?, String>> F watch(F field) {
    saved.put(new Field(field, field.getElement()), field.getValue());
    field.getElement().setAttribute("data-saved", field.getValue());
    return field;
  }

  public boolean isWriting() {
    return isWriting(List.of());
  }

  private boolean isWriting(Collection<? extends Component> except) {
    return saved.entrySet().stream()
        .filter(entry -> isShown(entry.getKey().element()))
        .filter(
            entry ->
                except.stream()
                    .noneMatch(field -> field.getElement().equals(entry.getKey().element())))
        .anyMatch(entry -> !entry.getKey().value().getValue().equals(entry.getValue()));
  }

  private static boolean isShown(Element element) {
    return element.getNode().isAttached();
  }

  /// Acts at once if nothing is lost, and else after a confirmation.
  public void leave(Command act) {
    leave(List.of(), act);
  }

  /// @param except fields that the action saves
  public void leave(Collection<? extends Component> except, Command act) {
    saved.keySet().removeIf(field -> !isShown(field.element()));
    if (!isWriting(except)) {
      act.execute();
      return;
    }
    var dialog =
        new DestructiveActionDialog(
            UI.getCurrent().getTranslation("synthesis.leave"),
            UI.getCurrent().getTranslation("synthesis.leave.text"),
            UI.getCurrent().getTranslation("synthesis.leave.discard"),
            () -> {
              saved.clear();
              act.execute();
            });
    dialog.setCancelText(UI.getCurrent().getTranslation("synthesis.leave.stay"));
    dialog.open();
  }
}
