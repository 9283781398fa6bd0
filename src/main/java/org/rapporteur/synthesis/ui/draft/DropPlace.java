package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.Destination;
import org.rapporteur.synthesis.ui.desk.Desk;

/// Where a paragraph stands that is dragged there by mouse. Keys and the buttons of a paragraph do
/// the same.
final class DropPlace {

  private final Desk desk;

  DropPlace(Desk desk) {
    this.desk = desk;
  }

  /// By which a paragraph is taken hold of; nothing for whoever uses no mouse.
  static Span grip(SynthesisParagraph paragraph, Component card) {
    var grip = new Span();
    grip.addClassName("grip");
    grip.getElement().setAttribute("aria-hidden", "true");
    var source = DragSource.create(grip);
    source.setDragData(paragraph);
    source.setDragImage(card);
    source.setEffectAllowed(EffectAllowed.MOVE);
    return grip;
  }

  /// The gap behind a paragraph, or before the first of a section.
  Div gap(Destination place) {
    var gap = new Div();
    gap.addClassName("drop-gap");
    takes(gap, place);
    return gap;
  }

  /// Lets anything take a paragraph for a place.
  void takes(Component target, Destination place) {
    var drop = DropTarget.configure(target, true);
    drop.setDropEffect(DropEffect.MOVE);
    drop.addDropListener(
        dropped ->
            dropped
                .getDragData()
                .filter(SynthesisParagraph.class::isInstance)
                .map(SynthesisParagraph.class::cast)
                .ifPresent(paragraph -> place(paragraph, place)));
  }

  private void place(SynthesisParagraph paragraph, Destination place) {
    desk.leave(
        () -> {
          desk.services().editing().place(desk.viewer(), desk.seen(paragraph), place);
          desk.redraw().show(paragraph.id());
        });
  }
}
