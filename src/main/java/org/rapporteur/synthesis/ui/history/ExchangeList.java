package org.rapporteur.synthesis.ui.history;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.List;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.rephrasing.ExchangeDetails;
import org.rapporteur.synthesis.rephrasing.ExchangeState;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.MarkedWords;
import org.rapporteur.synthesis.ui.desk.RephrasingWords;

/// All that a language model was asked and answered for the drafts of a consultation.
class ExchangeList extends Div {

  /// What is no paragraph may be anything; its beginning tells what it is.
  private static final int SHOWN = 2_000;

  private final transient Desk desk;
  private final transient SynthesisDetails draft;

  ExchangeList(Desk desk, SynthesisDetails draft, List<ExchangeDetails> exchanges) {
    this.desk = desk;
    this.draft = draft;
    var list = new OrderedList();
    exchanges.forEach(exchange -> list.add(item(exchange)));
    add(new H2(getTranslation("synthesis.rephrasing.list")), list);
  }

  private ListItem item(ExchangeDetails exchange) {
    var item = new ListItem();
    item.addClassName("src");
    item.add(
        new Paragraph(
            getTranslation(
                "synthesis.rephrasing.line",
                exchange.model(),
                exchange.askedBy(),
                UtcTime.format(exchange.askedAt(), getLocale()),
                exchange.draft())));
    draft
        .paragraph(exchange.paragraph())
        .ifPresent(
            p ->
                item.add(
                    new Anchor(
                        SynthesisLinks.paragraph(desk.consultation().slug(), p.id()),
                        getTranslation("synthesis.desk.paragraph", p.number()))));
    item.add(new Paragraph(verdict(exchange)));
    if (exchange.isWithheld()) {
      item.add(new Paragraph(getTranslation("synthesis.rephrasing.withheld")));
    } else {
      item.add(texts(exchange));
    }
    return item;
  }

  private String verdict(ExchangeDetails exchange) {
    return switch (exchange.state()) {
      case ACCEPTED, DISCARDED ->
          getTranslation(
              "synthesis.rephrasing.decided",
              getTranslation(exchange.state().key()),
              exchange.decidedBy());
      case REFUSED, FAILED ->
          getTranslation("synthesis.rephrasing.not-taken", RephrasingWords.reason(desk, exchange));
      default -> getTranslation(exchange.state().key());
    };
  }

  private Details texts(ExchangeDetails exchange) {
    var texts = new Div();
    var before = exchange.before();
    if (exchange.proposed().isEmpty()) {
      texts.add(new Paragraph(before));
      if (exchange.state() != ExchangeState.ASKED && !exchange.answer().isEmpty()) {
        texts.add(new Pre(beginning(exchange.answer())));
      }
    } else {
      texts.getElement().appendChild(new MarkedWords(before, exchange.after()).getElement());
    }
    return new Details(getTranslation("synthesis.rephrasing.texts"), texts);
  }

  private static String beginning(String answer) {
    return answer.codePointCount(0, answer.length()) <= SHOWN
        ? answer
        : answer.substring(0, answer.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
