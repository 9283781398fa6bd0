package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.SectionName;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.uikit.Toast;

/// Where a paragraph stands that is dragged there by mouse. Keys and the buttons of a paragraph do
/// the same.
final class DropPlace {

  private final Desk desk;
  private final BooleanSupplier writing;

  /// @param writing whether somebody writes something here that would be lost
  DropPlace(Desk desk, BooleanSupplier writing) {
    this.desk = desk;
    this.writing = writing;
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
  Div gap(SectionName section, @Nullable ParagraphId behind) {
    var gap = new Div();
    gap.addClassName("drop-gap");
    takes(gap, section, behind);
    return gap;
  }

  /// Lets anything take a paragraph for the place behind another one, or at the head of a section.
  void takes(Component target, SectionName section, @Nullable ParagraphId behind) {
    var drop = DropTarget.configure(target, true);
    drop.setDropEffect(DropEffect.MOVE);
    drop.addDropListener(
        dropped ->
            dropped
                .getDragData()
                .filter(SynthesisParagraph.class::isInstance)
                .map(SynthesisParagraph.class::cast)
                .ifPresent(paragraph -> place(paragraph, section, behind)));
  }

  private void place(
      SynthesisParagraph paragraph, SectionName section, @Nullable ParagraphId behind) {
    if (writing.getAsBoolean()) {
      Toast.failure(desk.text("synthesis.desk.drag.writing"));
      return;
    }
    desk.attempt(
        () -> {
          desk.editing().place(desk.viewer(), desk.seen(paragraph), section, behind);
          desk.redraw().show(paragraph.id());
        });
  }
}
