package org.rapporteur.synthesis.ui.model;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.List;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.model.CallOutcome;
import org.rapporteur.synthesis.model.ModelCallDetails;
import org.rapporteur.synthesis.model.ModelFailure;

/// Calls of the language model with requests and replies.
public class ModelCallList extends Div {

  /// Longest text shown, in code points; the report encloses more.
  private static final int MAX_LENGTH = 4_000;

  public ModelCallList(List<ModelCallDetails> calls) {
    var list = new OrderedList();
    calls.forEach(call -> list.add(item(call)));
    add(
        new H2(getTranslation("synthesis.model.calls")),
        new Paragraph(getTranslation("synthesis.model.calls.note", calls.size())),
        list);
  }

  private ListItem item(ModelCallDetails call) {
    var item = new ListItem();
    item.addClassName("src");
    item.add(
        new Paragraph(
            getTranslation(
                "synthesis.model.call", getTranslation(call.task().key()), call.subject())),
        new Paragraph(
            getTranslation(
                "synthesis.model.call.outcome",
                getTranslation(call.outcome().key()),
                call.model(),
                UtcTime.format(call.calledAt(), getLocale()))));
    var rule = call.rule();
    String detail = call.detail();
    if (rule != null) {
      item.add(new Paragraph(getTranslation(rule.key()) + (detail == null ? "" : " " + detail)));
    } else if (call.outcome() == CallOutcome.FAILED && detail != null) {
      item.add(new Paragraph(getTranslation(ModelFailure.valueOf(detail).key())));
    }
    var texts = call.texts();
    item.add(
        texts == null
            ? new Paragraph(getTranslation("synthesis.model.call.deleted"))
            : details(texts));
    return item;
  }

  private Details details(ModelCallDetails.Texts texts) {
    var content = new Div();
    content.add(
        new H4(getTranslation("synthesis.model.call.request")), new Pre(shorten(texts.request())));
    String reply = texts.reply();
    if (reply != null) {
      content.add(new H4(getTranslation("synthesis.model.call.reply")), new Pre(shorten(reply)));
    }
    return new Details(getTranslation("synthesis.model.call.texts"), content);
  }

  private static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= MAX_LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) + "…";
  }
}
