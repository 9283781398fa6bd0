package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.UI;
import org.rapporteur.synthesis.rephrasing.ExchangeDetails;

/// Says in words what came of an exchange with a language model.
public final class RephrasingWords {

  private RephrasingWords() {}

  /// Why nothing was taken; else only what state it is in.
  public static String reason(Desk desk, ExchangeDetails exchange) {
    var broken = exchange.broken();
    var failure = exchange.failure();
    if (broken != null && !exchange.isWithheld()) {
      return desk.services().messages().text(desk.locale(), broken.rule().key(), broken.facts());
    }
    if (failure != null) {
      return UI.getCurrent().getTranslation(failure.key());
    }
    return UI.getCurrent()
        .getTranslation(
            exchange.isWithheld() ? "synthesis.rephrasing.withheld" : exchange.state().key());
  }
}
