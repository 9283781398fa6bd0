package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.collaboration.Colleague;
import org.rapporteur.synthesis.collaboration.Remark;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.Destination;
import org.rapporteur.synthesis.ui.desk.Desk;

/// The draft as it reads, one paragraph of it selected.
class DraftPane extends Section {

  private final List<ParagraphCard> cards = new ArrayList<>();

  DraftPane(Desk desk, SynthesisDetails draft, SidePane side, @Nullable ParagraphId selected) {
    addClassName("pane");
    setAriaLabel(getTranslation("synthesis.desk.draft"));
    var doc = new Div();
    doc.addClassName("doc");
    doc.getElement()
        .setAttribute("lang", draft.language().value())
        .setAttribute("dir", draft.language().direction());
    var remarks =
        draft.latest()
            ? desk.services().remarks().open(desk.viewer(), desk.id())
            : List.<Remark>of();
    var marks = draft.latest() ? desk.marks() : Map.<String, List<Component>>of();
    var drop = new DropPlace(desk);
    for (var section : draft.sections()) {
      doc.add(heading(desk, section, draft.latest()));
      if (section.kind() == SectionKind.SUMMARY) {
        var note = new Paragraph(getTranslation("synthesis.desk.summary"));
        note.addClassNames("muted", "small");
        note.getElement()
            .setAttribute("lang", getLocale().toLanguageTag())
            .setAttribute("dir", "auto");
        doc.add(note);
      }
      var epigraph = section.epigraph();
      if (epigraph != null) {
        var quoted = new Div(epigraph);
        quoted.addClassName("muted");
        doc.add(quoted);
      }
      if (draft.latest()) {
        doc.add(drop.gap(new Destination.HeadOf(section.name())));
      }
      for (var paragraph : section.paragraphs()) {
        var own = remarks.stream().filter(r -> r.paragraph().equals(paragraph.id())).toList();
        cards.add(
            new ParagraphCard(
                desk,
                draft,
                paragraph,
                own,
                marks.getOrDefault(paragraph.id().value(), List.of()),
                side,
                paragraph.id().equals(selected)));
        cards.getLast().setClassName("of-summary", section.kind() == SectionKind.SUMMARY);
        doc.add(cards.getLast());
        if (draft.latest()) {
          doc.add(drop.gap(new Destination.Behind(paragraph.id())));
        }
      }
      if (draft.latest() && holds(section, selected)) {
        doc.add(ParagraphForm.ofNew(desk, draft, section, selected, side));
      } else if (draft.latest() && isToBegin(section)) {
        doc.add(ParagraphForm.ofNew(desk, draft, section, null, side));
      }
    }
    if (draft.latest()) {
      doc.add(AnnexPart.anew(desk));
    }
    var canvas = new Div();
    canvas.addClassName("canvas");
    if (draft.latest()) {
      canvas.add(
          new Paragraph(
              new Anchor(
                  SynthesisLinks.manuscript(desk.slug()), getTranslation("synthesis.manuscript"))));
    }
    canvas.add(doc);
    var gone = remarks.stream().filter(r -> draft.paragraph(r.paragraph()).isEmpty()).toList();
    if (!gone.isEmpty()) {
      canvas.add(
          new H2(getTranslation("synthesis.remarks.gone")),
          RemarksPart.list(desk, gone, Component::removeFromParent));
    }
    add(canvas);
  }

  private Component heading(Desk desk, SynthesisSection section, boolean open) {
    if (section.kind() == SectionKind.ANNEX) {
      return AnnexPart.of(desk, section, open);
    }
    return section.level() == 1 ? new H2(section.title()) : new H3(section.title());
  }

  /// Other sections that are empty stay so: nothing is written where a run found nothing.
  private static boolean isToBegin(SynthesisSection section) {
    return (section.kind() == SectionKind.ANNEX || section.kind() == SectionKind.SUMMARY)
        && section.paragraphs().isEmpty();
  }

  /// Marks where colleagues are.
  void show(List<Colleague> colleagues) {
    for (var card : cards) {
      card.showColleagues(
          colleagues.stream()
              .filter(colleague -> card.paragraph().equals(colleague.paragraph()))
              .map(Colleague::name)
              .toList());
    }
  }

  private static boolean holds(SynthesisSection section, @Nullable ParagraphId selected) {
    return section.paragraphs().stream().anyMatch(p -> p.id().equals(selected));
  }
}
