package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.text.NumberFormat;
import java.util.List;

/// A stacked bar with a text alternative. Place counts or a legend beside it; the caller decides
/// the order of parts.
public class StackedBar extends Div {

  /// One part: CSS class for colour and pattern (`t-gov`), name and count.
  public record BarPart(String tone, String name, long count) {}

  public StackedBar(String label, List<BarPart> parts) {
    addClassName("bar");
    var numbers = NumberFormat.getIntegerInstance(getLocale());
    var partLabels =
        parts.stream()
            .map(p -> getTranslation("uikit.part", p.name(), numbers.format(p.count())))
            .toList();
    getElement().setAttribute("role", "img");
    getElement()
        .setAttribute(
            "aria-label", getTranslation("uikit.parts", label, String.join(", ", partLabels)));
    parts.stream().filter(part -> part.count() > 0).forEach(this::addPart);
  }

  // The length depends on data, so it cannot be in the style sheet.
  private void addPart(BarPart part) {
    getElement()
        .appendChild(
            new Element("i")
                .setAttribute("class", part.tone())
                .setAttribute("style", "flex-grow:" + part.count()));
  }
}
