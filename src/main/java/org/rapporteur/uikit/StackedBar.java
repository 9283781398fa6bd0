package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.text.NumberFormat;
import java.util.List;

/// A stacked bar with a text alternative. It shows no numbers, so it needs counts or a legend
/// beside it.
public class StackedBar extends Div {

  /// One part of the bar.
  ///
  /// @param tone CSS class of the colour and pattern, for example `t-gov`
  public record BarPart(String tone, String name, long count) {}

  public StackedBar(String label, List<BarPart> parts) {
    addClassName("bar");
    var numbers = NumberFormat.getIntegerInstance(getLocale());
    var partLabels =
        parts.stream()
            .map(part -> getTranslation("uikit.part", part.name(), numbers.format(part.count())))
            .toList();
    getElement().setAttribute("role", "img");
    getElement()
        .setAttribute(
            "aria-label", getTranslation("uikit.parts", label, String.join(", ", partLabels)));
    parts.stream().filter(part -> part.count() > 0).forEach(this::addPart);
  }

  /// Sets the length in the element, because it depends on data.
  private void addPart(BarPart part) {
    getElement()
        .appendChild(
            new Element("i")
                .setAttribute("class", part.tone())
                .setAttribute("style", "flex-grow:" + part.count()));
  }
}
