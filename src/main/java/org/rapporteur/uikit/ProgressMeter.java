package org.rapporteur.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/// Progress of a long task as a bar and as text: done, remaining and rate.
public class ProgressMeter extends Div {

  private final Element track = new Element("div");
  private final Element fill = new Element("i");
  private final Paragraph textLine = new Paragraph();

  public ProgressMeter(String label) {
    track.setAttribute("class", "progress").setAttribute("role", "progressbar");
    track.setAttribute("aria-label", label);
    track.setAttribute("aria-valuemin", "0").setAttribute("aria-valuemax", "100");
    track.appendChild(fill);
    textLine.addClassNames("small", "muted", "num");
    getElement().appendChild(track, textLine.getElement());
  }

  /// Shows the progress as a bar and as text.
  ///
  /// @param perSecond zero if unknown; then the text has no rate
  public void showProgress(long done, long total, double perSecond) {
    long percent = total <= 0 ? 0 : Math.clamp(100 * done / total, 0, 100);
    String text =
        perSecond > 0
            ? getTranslation("uikit.progress.rate", done, total, total - done, perSecond)
            : getTranslation("uikit.progress", done, total, total - done);
    fill.setAttribute("style", "--v:" + percent);
    track.setAttribute("aria-valuenow", String.valueOf(percent));
    track.setAttribute("aria-valuetext", text);
    textLine.setText(text);
  }
}
