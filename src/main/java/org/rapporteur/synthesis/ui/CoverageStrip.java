package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.Balance;
import org.rapporteur.synthesis.DraftLength;
import org.rapporteur.synthesis.SynthesisDetails;

/// How much of what was said the draft accounts for, always in sight.
class CoverageStrip extends Section {

  CoverageStrip(SynthesisDetails draft) {
    addClassName("cov");
    setAriaLabel(getTranslation("synthesis.desk.coverage"));
    add(accounted(draft), sentences(draft), minority(draft), balance(draft));
  }

  private Div accounted(SynthesisDetails draft) {
    var coverage = draft.coverage();
    String words =
        getTranslation(
            "synthesis.desk.split", coverage.cited(), coverage.grouped(), coverage.allSetAside());
    var meter =
        new DispositionMeter(
            words, coverage.cited(), coverage.grouped(), coverage.allSetAside(), coverage.total());
    var reasons = new ArrayList<String>();
    coverage
        .setAside()
        .forEach(
            (reason, number) ->
                reasons.add(
                    getTranslation("synthesis.desk.aside", getTranslation(reason.key()), number)));
    return new Div(
        strong(getTranslation("synthesis.desk.accounted", coverage.accounted(), coverage.total())),
        meter,
        new Paragraph(reasons.isEmpty() ? words : words + " " + String.join("; ", reasons)),
        new Paragraph(found(draft)));
  }

  private Div sentences(SynthesisDetails draft) {
    var coverage = draft.coverage();
    int given = coverage.uncited().values().stream().mapToInt(Integer::intValue).sum();
    var cited =
        strong(
            getTranslation(
                "synthesis.desk.cited", coverage.citedSentences(), coverage.sentences()));
    return new Div(
        cited, new Paragraph(getTranslation("synthesis.desk.reasoned", given)), length(draft));
  }

  private Paragraph length(SynthesisDetails draft) {
    int words = draft.words();
    int over = words - DraftLength.LIMIT;
    if (over <= 0) {
      return new Paragraph(getTranslation("synthesis.desk.words", words, DraftLength.LIMIT));
    }
    var line =
        new Paragraph(getTranslation("synthesis.desk.words.over", words, over, DraftLength.LIMIT));
    line.addClassName("wnc");
    return line;
  }

  private String found(SynthesisDetails draft) {
    var method = draft.method();
    return getTranslation("synthesis.desk.found", draft.themes().size(), draft.campaigns().size())
        + " "
        + getTranslation(
            "synthesis.desk.read", method.contributors(), method.statements(), method.positions());
  }

  private Div minority(SynthesisDetails draft) {
    var heard = draft.representation();
    return new Div(
        strong(getTranslation("synthesis.desk.minority", heard.stated(), heard.found())),
        new Paragraph(
            getTranslation("synthesis.desk.minority.missing", heard.found() - heard.stated())));
  }

  private Div balance(SynthesisDetails draft) {
    var list = new UnorderedList();
    list.addClassName("bal");
    draft.representation().balance().groups().stream()
        .filter(Balance.Share::isHeard)
        .forEach(share -> list.add(balance(share)));
    return new Div(
        strong(getTranslation("synthesis.desk.balance")),
        list,
        new Paragraph(getTranslation("synthesis.desk.balance.how", Balance.NOTABLE)));
  }

  private ListItem balance(Balance.Share share) {
    var group = StakeholderGroup.valueOf(share.of());
    var name = new Span(getTranslation(group.key()));
    name.addClassName("vh");
    var item = new ListItem(new GroupShape(group), name, new Span(points(this, share.points())));
    item.setTitle(getTranslation(group.key()));
    if (share.isNotable()) {
      item.addClassName("off");
    }
    return item;
  }

  static String points(Component on, int points) {
    String sign = points == 0 ? "even" : points > 0 ? "more" : "less";
    return on.getTranslation("synthesis.desk.points", sign, Math.abs(points));
  }

  private static Span strong(String text) {
    var strong = new Span();
    strong.getElement().appendChild(new Element("b").setText(text));
    return strong;
  }
}
