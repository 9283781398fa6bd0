package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.synthesis.Balance;
import org.rapporteur.synthesis.DraftLength;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.readiness.ReadinessDetails;

/// The numbers of a draft in one line: what it accounts for, what it cites, its length and balance.
public class Meters extends Section {

  /// @param showChecks opens the checks, which explain the numbers
  public Meters(SynthesisDetails draft, ReadinessDetails confirmations, Runnable showChecks) {
    addClassName("cov");
    setAriaLabel(getTranslation("synthesis.desk.coverage"));
    var coverage = draft.coverage();
    var heard = draft.representation();
    int toConfirm = confirmations.open().size();
    var state = new NativeButton(state(this, draft, toConfirm), click -> showChecks.run());
    state.addClassNames("linkish", isReady(draft, toConfirm) ? "okc" : "wnc");
    add(
        state,
        new Span(
            getTranslation("synthesis.desk.accounted", coverage.accounted(), coverage.total())),
        new Span(
            getTranslation(
                "synthesis.desk.cited", coverage.citedSentences(), coverage.sentences())),
        new Span(getTranslation("synthesis.desk.minority", heard.stated(), heard.found())),
        length(draft),
        balance(draft));
  }

  /// Says what blocks publication, and how many items are to confirm.
  public static String state(Component on, SynthesisDetails draft, int toConfirm) {
    var parts = new ArrayList<String>();
    if (!draft.problems().isEmpty()) {
      parts.add(
          on.getTranslation(
              "synthesis.desk.gate", draft.blocking().size(), draft.problems().size()));
    }
    if (toConfirm > 0) {
      parts.add(on.getTranslation("synthesis.desk.to-confirm", toConfirm));
    }
    return parts.isEmpty() ? on.getTranslation("synthesis.desk.clear") : String.join(" · ", parts);
  }

  public static boolean isReady(SynthesisDetails draft, int toConfirm) {
    return draft.blocking().isEmpty() && toConfirm == 0;
  }

  /// Explains each number.
  public static Div details(SynthesisDetails draft) {
    var details = new Div();
    details.addClassName("meter-details");
    var coverage = draft.coverage();
    String split =
        details.getTranslation(
            "synthesis.desk.split", coverage.cited(), coverage.grouped(), coverage.allSetAside());
    var reasons = new ArrayList<String>();
    coverage
        .setAside()
        .forEach(
            (reason, number) ->
                reasons.add(
                    details.getTranslation(
                        "synthesis.desk.aside", details.getTranslation(reason.key()), number)));
    int uncited = coverage.uncited().values().stream().mapToInt(Integer::intValue).sum();
    var heard = draft.representation();
    var method = draft.findings().method();
    details.add(
        new DispositionMeter(
            split, coverage.cited(), coverage.grouped(), coverage.allSetAside(), coverage.total()),
        new Paragraph(reasons.isEmpty() ? split : split + " " + String.join("; ", reasons)),
        new Paragraph(
            details.getTranslation(
                    "synthesis.desk.found",
                    draft.findings().themes().size(),
                    draft.findings().campaigns().size())
                + " "
                + details.getTranslation(
                    "synthesis.desk.read",
                    method.contributors(),
                    method.statements(),
                    method.positions())),
        new Paragraph(details.getTranslation("synthesis.desk.reasoned", uncited)),
        new Paragraph(
            details.getTranslation(
                "synthesis.desk.minority.missing", heard.found() - heard.stated())),
        new Paragraph(details.getTranslation("synthesis.desk.balance.how", Balance.NOTABLE)));
    return details;
  }

  private Span length(SynthesisDetails draft) {
    int words = draft.words();
    int over = words - DraftLength.LIMIT;
    var length =
        new Span(
            over <= 0
                ? getTranslation("synthesis.desk.words", words, DraftLength.LIMIT)
                : getTranslation("synthesis.desk.words.over", words, over, DraftLength.LIMIT));
    length.setClassName("wnc", over > 0);
    return length;
  }

  private UnorderedList balance(SynthesisDetails draft) {
    var list = new UnorderedList();
    list.addClassName("bal");
    list.getElement().setAttribute("aria-label", getTranslation("synthesis.desk.balance"));
    list.setTitle(getTranslation("synthesis.desk.balance"));
    draft.representation().balance().groups().stream()
        .filter(Balance.Share::isHeard)
        .forEach(share -> list.add(balance(share)));
    return list;
  }

  private ListItem balance(Balance.Share share) {
    var group = StakeholderGroup.valueOf(share.of());
    var name = new Span(getTranslation(group.key()));
    name.addClassName("vh");
    var item = new ListItem(new GroupShape(group), name, new Span(points(this, share.points())));
    item.setTitle(getTranslation(group.key()));
    item.setClassName("off", share.isNotable());
    return item;
  }

  public static String points(Component on, int points) {
    String sign = points == 0 ? "even" : points > 0 ? "more" : "less";
    return on.getTranslation("synthesis.desk.points", sign, Math.abs(points));
  }
}
