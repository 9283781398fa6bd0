package org.rapporteur.synthesis.ui.points;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.offer.DraftOffer;
import org.rapporteur.synthesis.run.RunDetails;
import org.rapporteur.synthesis.run.RunStage;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.DispositionMeter;
import org.rapporteur.uikit.Toast;

/// What a run made of the draft before, and the choice between the two for as long as there is one.
class RunResult extends Section implements Focusable<RunResult> {

  /// As many as are taken in at a glance.
  private static final int NUMBERS_SHOWN = 12;

  private final transient Desk desk;
  private final transient DraftOffer offer;

  /// @param run that made the draft, unless another began since
  /// @param before the draft that it is compared with
  RunResult(Desk desk, @Nullable RunDetails run, DraftOffer offer, int before) {
    this.desk = desk;
    this.offer = offer;
    setTabIndex(-1);
    setAriaLabel(getTranslation("synthesis.run.result", offer.version()));
    var strip = new Div();
    strip.addClassName("chg");
    if (offer.isOpen()) {
      strip.add(choice(before));
      if (run != null && run.number(RunStage.DRAFT, "cited").isPresent()) {
        strip.add(accounted(run));
      }
    }
    strip.add(changes(before));
    add(strip);
    if (offer.isOpen()) {
      desk.services()
          .arranging()
          .treeOf(desk.viewer(), desk.id(), offer.version())
          .ifPresent(tree -> add(new ThemeFacts(tree)));
    }
  }

  private Div choice(int before) {
    var takeOver =
        new Button(
            getTranslation("synthesis.offer.take-over", offer.version()), click -> takeOver());
    takeOver.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
    var acts = new Div(takeOver);
    acts.addClassName("row");
    if (offer.isUndecided()) {
      var keep =
          new Button(getTranslation("synthesis.offer.keep", before), click -> decline(before));
      keep.addThemeVariants(ButtonVariant.SMALL);
      acts.addComponentAsFirst(keep);
    }
    var part = fact(getTranslation("synthesis.offer", offer.version()));
    part.add(new Paragraph(standing(before)), acts);
    return part;
  }

  private String standing(int before) {
    var at = offer.decidedAt();
    return at == null
        ? getTranslation("synthesis.offer.what", before)
        : getTranslation(
            "synthesis.offer.kept", before, offer.decidedBy(), UtcTime.format(at, getLocale()));
  }

  private void takeOver() {
    desk.attempt(
        () -> {
          desk.services().offers().takeOver(desk.viewer(), desk.id(), offer.version());
          desk.redraw().show(null);
          Toast.show(getTranslation("synthesis.offer.taken", offer.version()));
        });
  }

  private void decline(int before) {
    desk.attempt(
        () -> {
          desk.services().offers().decline(desk.viewer(), desk.id(), offer.version());
          desk.redraw().show(null);
          Toast.show(getTranslation("synthesis.offer.declined", before));
        });
  }

  private Div accounted(RunDetails run) {
    int cited = number(run, "cited");
    int grouped = number(run, "grouped");
    int aside = number(run, "aside");
    int all = number(run, "comments");
    var part = fact(getTranslation("synthesis.desk.accounted", cited + grouped + aside, all));
    String words = getTranslation("synthesis.desk.split", cited, grouped, aside);
    part.add(new DispositionMeter(words, cited, grouped, aside, all), new Paragraph(words));
    return part;
  }

  private static int number(RunDetails run, String fact) {
    return run.number(RunStage.DRAFT, fact).orElse(0);
  }

  private Div changes(int before) {
    var changes =
        desk.services()
            .comparing()
            .drafts(desk.viewer(), desk.id(), before, offer.version())
            .changes();
    var part =
        fact(
            getTranslation(
                offer.isOpen() ? "synthesis.offer.changes" : "synthesis.run.changes",
                changes.size()));
    if (!changes.isEmpty()) {
      part.add(
          new Paragraph(
              getTranslation(
                  "synthesis.run.changes.numbers",
                  changes.stream()
                      .limit(NUMBERS_SHOWN)
                      .map(change -> getTranslation("synthesis.comparison.number", change.number()))
                      .collect(Collectors.joining(", ")),
                  Math.max(0, changes.size() - NUMBERS_SHOWN))));
    }
    part.add(
        new Paragraph(
            new Anchor(
                SynthesisLinks.comparison(desk.slug(), before, offer.version()),
                getTranslation("synthesis.comparison.compare", before))));
    return part;
  }

  private static Div fact(String head) {
    var fact = new Div();
    fact.getElement().appendChild(new Element("b").setText(head));
    return fact;
  }
}
