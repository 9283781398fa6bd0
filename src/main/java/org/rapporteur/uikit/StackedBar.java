package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.text.NumberFormat;
import java.util.List;

/// How a number is made up, as a bar for the eye and in words for the ear. Counts or a legend stand
/// beside it; the order of parts is the caller's and the same everywhere.
public class StackedBar extends Div {

  /// One part: the class that brings its colour and pattern (`t-gov`), its name, how many.
  public record Part(String tone, String name, long count) {}

  public StackedBar(String label, List<Part> parts) {
    addClassName("bar");
    var numbers = NumberFormat.getIntegerInstance(getLocale());
    var words =
        parts.stream()
            .map(p -> getTranslation("uikit.part", p.name(), numbers.format(p.count())))
            .toList();
    getElement().setAttribute("role", "img");
    getElement()
        .setAttribute("aria-label", getTranslation("uikit.parts", label, String.join(", ", words)));
    parts.stream().filter(part -> part.count() > 0).forEach(this::draw);
  }

  // A length that follows from data is not a look, and no style sheet can know it.
  private void draw(Part part) {
    getElement()
        .appendChild(
            new Element("i")
                .setAttribute("class", part.tone())
                .setAttribute("style", "flex-grow:" + part.count()));
  }
}
