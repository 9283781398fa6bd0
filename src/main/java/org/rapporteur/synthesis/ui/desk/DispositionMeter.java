package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/// What became of all comments, in one bar.
public class DispositionMeter extends Div {

  public DispositionMeter(String words, int cited, int grouped, int aside, int all) {
    addClassName("meter");
    getElement().setAttribute("role", "img").setAttribute("aria-label", words);
    for (int part : new int[] {cited, grouped, aside, all - cited - grouped - aside}) {
      // A length that follows from data is not a look, and no style sheet can know it.
      getElement().appendChild(new Element("i").setAttribute("style", "--v:" + part));
    }
    getElement().getChild(3).setAttribute("class", "none");
  }
}
