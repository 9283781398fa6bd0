package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/// How far a long piece of work is: what is done, what remains and how fast, always in words too.
public class ProgressMeter extends Div {

  private final Element track = new Element("div");
  private final Element fill = new Element("i");
  private final Paragraph words = new Paragraph();

  public ProgressMeter(String label) {
    track.setAttribute("class", "progress").setAttribute("role", "progressbar");
    track.setAttribute("aria-label", label);
    track.setAttribute("aria-valuemin", "0").setAttribute("aria-valuemax", "100");
    track.appendChild(fill);
    words.addClassNames("small", "muted", "num");
    getElement().appendChild(track, words.getElement());
  }

  /// The rate is per second; zero leaves it out.
  public void show(long done, long total, double perSecond) {
    long percent = total <= 0 ? 0 : Math.clamp(100 * done / total, 0, 100);
    String text =
        perSecond > 0
            ? getTranslation("uikit.progress.rate", done, total, total - done, perSecond)
            : getTranslation("uikit.progress", done, total, total - done);
    fill.setAttribute("style", "--v:" + percent);
    track.setAttribute("aria-valuenow", String.valueOf(percent));
    track.setAttribute("aria-valuetext", text);
    words.setText(text);
  }
}
