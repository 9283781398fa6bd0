package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.collaboration.Colleague;
import org.rapporteur.synthesis.collaboration.Remark;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.Destination;
import org.rapporteur.synthesis.ui.desk.Desk;

/// The draft as it reads, one paragraph of it selected.
class DraftPane extends Section {

  /// A card and what it shows.
  private record Shown(ParagraphCard card, CardContent content) {}

  private record CardContent(
      SynthesisParagraph paragraph,
      List<DraftProblem> problems,
      List<Remark> remarks,
      boolean selected) {}

  private final transient Desk desk;
  private final SidePane side;
  private final Div doc = new Div();
  private final transient Map<ParagraphId, Shown> cards = new LinkedHashMap<>();

  /// The place of the form for a new paragraph, at the end of each section.
  private final transient Map<Integer, Div> forms = new HashMap<>();

  private final transient List<Remark> remarksOnRemoved;
  private transient SynthesisDetails draft;

  DraftPane(Desk desk, SynthesisDetails draft, SidePane side, @Nullable ParagraphId selected) {
    this.desk = desk;
    this.draft = draft;
    this.side = side;
    addClassName("pane");
    setAriaLabel(getTranslation("synthesis.desk.draft"));
    doc.addClassName("doc");
    doc.getElement()
        .setAttribute("lang", draft.language().value())
        .setAttribute("dir", draft.language().direction());
    var remarks = openRemarks();
    remarksOnRemoved = onRemoved(remarks, draft);
    var marks = marks();
    var drop = new DropPlace(desk);
    for (var section : draft.sections()) {
      addSection(section, remarks, marks, drop, selected);
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
    if (!remarksOnRemoved.isEmpty()) {
      canvas.add(
          new H2(getTranslation("synthesis.remarks.gone")),
          RemarksPart.list(desk, remarksOnRemoved, Component::removeFromParent));
    }
    add(canvas);
  }

  private void addSection(
      SynthesisSection section,
      List<Remark> remarks,
      Map<String, List<Component>> marks,
      DropPlace drop,
      @Nullable ParagraphId selected) {
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
      var content = content(paragraph, remarks, selected);
      var card = card(content, marks);
      card.setClassName("of-summary", section.kind() == SectionKind.SUMMARY);
      cards.put(paragraph.id(), new Shown(card, content));
      doc.add(card);
      if (draft.latest()) {
        doc.add(drop.gap(new Destination.Behind(paragraph.id())));
      }
    }
    if (draft.latest()) {
      var form = new Div();
      forms.put(section.position(), form);
      addForm(form, section, selected);
      doc.add(form);
    }
  }

  /// Shows another state of the draft, or another selection. Replaces only the cards that differ.
  ///
  /// @return false if the outline differs; then nothing was replaced
  boolean update(SynthesisDetails now, @Nullable ParagraphId selected) {
    var remarks = openRemarks();
    if (!outline(now).equals(outline(draft))
        || !now.foreign().equals(draft.foreign())
        || !onRemoved(remarks, now).equals(remarksOnRemoved)) {
      return false;
    }
    draft = now;
    var marks = marks();
    for (var section : now.sections()) {
      for (var paragraph : section.paragraphs()) {
        var content = content(paragraph, remarks, selected);
        var shown = Objects.requireNonNull(cards.get(paragraph.id()));
        if (content.selected() || !content.equals(shown.content())) {
          var card = card(content, marks);
          card.setClassName("of-summary", section.kind() == SectionKind.SUMMARY);
          doc.replace(shown.card(), card);
          cards.put(paragraph.id(), new Shown(card, content));
        }
      }
      var form = forms.get(section.position());
      if (form != null) {
        form.removeAll();
        addForm(form, section, selected);
      }
    }
    show(List.of());
    return true;
  }

  /// Returns what has its place outside the cards.
  private static List<Object> outline(SynthesisDetails draft) {
    return Stream.concat(
            Stream.of(draft.version(), draft.latest()),
            draft.sections().stream()
                .map(
                    section ->
                        List.of(
                            section.name(),
                            section.title(),
                            section.paragraphs().stream().map(SynthesisParagraph::id).toList())))
        .toList();
  }

  private List<Remark> openRemarks() {
    return draft.latest() ? desk.services().remarks().open(desk.viewer(), desk.id()) : List.of();
  }

  private Map<String, List<Component>> marks() {
    return draft.latest() ? desk.marks() : Map.of();
  }

  private static List<Remark> onRemoved(List<Remark> remarks, SynthesisDetails draft) {
    return remarks.stream().filter(r -> draft.paragraph(r.paragraph()).isEmpty()).toList();
  }

  private CardContent content(
      SynthesisParagraph paragraph, List<Remark> remarks, @Nullable ParagraphId selected) {
    return new CardContent(
        paragraph,
        draft.problems().stream().filter(p -> paragraph.id().equals(p.paragraph())).toList(),
        remarks.stream().filter(r -> r.paragraph().equals(paragraph.id())).toList(),
        paragraph.id().equals(selected));
  }

  private ParagraphCard card(CardContent content, Map<String, List<Component>> marks) {
    var paragraph = content.paragraph();
    return new ParagraphCard(
        desk,
        draft,
        paragraph,
        content.remarks(),
        marks.getOrDefault(paragraph.id().value(), List.of()),
        side,
        content.selected());
  }

  private void addForm(Div place, SynthesisSection section, @Nullable ParagraphId selected) {
    if (section.paragraphs().stream().anyMatch(p -> p.id().equals(selected))) {
      place.add(ParagraphForm.ofNew(desk, draft, section, selected, side));
    } else if (isToBegin(section)) {
      place.add(ParagraphForm.ofNew(desk, draft, section, null, side));
    }
  }

  private static Component heading(Desk desk, SynthesisSection section, boolean open) {
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
    for (var shown : cards.values()) {
      var card = shown.card();
      card.showColleagues(
          colleagues.stream()
              .filter(colleague -> card.paragraph().equals(colleague.paragraph()))
              .map(Colleague::name)
              .toList());
    }
  }
}
