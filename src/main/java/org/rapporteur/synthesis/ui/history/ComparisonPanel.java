package org.rapporteur.synthesis.ui.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.comparison.ChangeType;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.comparison.ComparedDrafts;
import org.rapporteur.synthesis.comparison.ComparedParagraph;
import org.rapporteur.synthesis.comparison.ComparedSentence;
import org.rapporteur.synthesis.comparison.ComparedSentence.NumberChange;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.ListInParts;
import org.rapporteur.synthesis.ui.desk.MarkedWords;
import org.rapporteur.uikit.Tag;

/// What a draft says otherwise than one before it: each paragraph that changed, with its words
/// marked, its numbers and its citations.
class ComparisonPanel extends Div {

  static final int AT_ONCE = 20;

  private final transient Desk desk;
  private final transient SynthesisDetails draft;
  private final transient ComparedDrafts compared;

  static ComparisonPanel of(Desk desk, SynthesisDetails draft, HistoryChoice.OfDrafts drafts) {
    return new ComparisonPanel(
        desk,
        draft,
        desk.services()
            .comparing()
            .drafts(desk.viewer(), desk.id(), from(desk, drafts), drafts.to()));
  }

  /// Where none is named, the one that was in use when the run of the later ended.
  private static int from(Desk desk, HistoryChoice.OfDrafts drafts) {
    return Optional.ofNullable(drafts.from())
        .or(
            () ->
                desk.services().offers().latest(desk.viewer(), desk.id()).stream()
                    .filter(offer -> offer.version() == drafts.to())
                    .flatMap(offer -> Stream.ofNullable(offer.before()))
                    .findFirst())
        .orElse(drafts.to() - 1);
  }

  private ComparisonPanel(Desk desk, SynthesisDetails draft, ComparedDrafts compared) {
    this.desk = desk;
    this.draft = draft;
    this.compared = compared;
    addClassName("pane");
    var changes = compared.changes();
    var note = new Paragraph(getTranslation("synthesis.comparison.note", compared.to()));
    note.addClassNames("small", "muted");
    var sheet =
        new Div(
            new H2(getTranslation("synthesis.comparison", compared.to(), compared.from())),
            new Paragraph(
                getTranslation(
                    "synthesis.comparison.counts",
                    compared.count(ChangeType.CHANGED),
                    compared.count(ChangeType.ADDED),
                    compared.count(ChangeType.REMOVED),
                    compared.count(ChangeType.UNCHANGED))),
            note,
            earlier());
    sheet.addClassName("sheet");
    if (!changes.isEmpty()) {
      var list = new OrderedList();
      list.addClassName("compared-drafts");
      sheet.add(ListInParts.of(list, changes, AT_ONCE, this::item));
    }
    add(sheet);
  }

  private Select<Integer> earlier() {
    var earlier = new Select<Integer>();
    earlier.setLabel(getTranslation("synthesis.comparison.with"));
    var labels = new TreeMap<Integer, String>(Comparator.reverseOrder());
    labels.put(compared.from(), "synthesis.comparison.draft");
    desk.services().offers().latest(desk.viewer(), desk.id()).stream()
        .filter(offer -> offer.version() < compared.to())
        .forEach(
            offer ->
                labels.put(
                    offer.version(),
                    offer.inUse() ? "synthesis.comparison.draft" : "synthesis.comparison.unused"));
    earlier.setItems(labels.keySet());
    earlier.setItemLabelGenerator(
        version -> getTranslation(Objects.requireNonNull(labels.get(version)), version));
    earlier.setValue(compared.from());
    earlier.addValueChangeListener(
        change ->
            UI.getCurrent()
                .navigate(
                    SynthesisLinks.comparison(desk.slug(), change.getValue(), compared.to())
                        .substring(1)));
    return earlier;
  }

  private ListItem item(ComparedParagraph paragraph) {
    var item = new ListItem();
    item.addClassName("src");
    item.add(head(paragraph));
    for (var sentence : paragraph.sentences()) {
      item.add(new MarkedWords(sentence.words()).in(draft.language()));
      numbers(sentence).forEach(item::add);
      CitedLine.of("synthesis.comparison.put", sentence.put()).ifPresent(item::add);
      CitedLine.of("synthesis.comparison.gone", sentence.gone()).ifPresent(item::add);
    }
    var tables = paragraph.tables();
    if (!tables.isUnchanged()) {
      item.add(new MarkedWords(tables).in(draft.language()));
    }
    return item;
  }

  /// A paragraph that the latest draft has is reached from here; the id of one that is gone may be
  /// another's by now.
  private Paragraph head(ComparedParagraph paragraph) {
    String number = getTranslation("synthesis.comparison.number", paragraph.number());
    var head = new Paragraph();
    head.addClassName("row");
    head.add(
        paragraph.change() != ChangeType.REMOVED && draft.paragraph(paragraph.id()).isPresent()
            ? new Anchor(SynthesisLinks.paragraph(desk.slug(), paragraph.id()), number)
            : new Span(number));
    head.add(new Tag(getTranslation("synthesis.comparison." + paragraph.change().name())));
    Integer before = paragraph.numberBefore();
    if (before != null) {
      head.add(new Tag(getTranslation("synthesis.comparison.was", before)));
    }
    if (paragraph.isChangedByPeople()) {
      head.add(new Tag(getTranslation("synthesis.comparison.people"), Tag.Tone.INFO));
    }
    return head;
  }

  private List<Component> numbers(ComparedSentence sentence) {
    return sentence.numbers().isEmpty()
        ? List.of()
        : List.of(
            small(
                getTranslation(
                    "synthesis.comparison.numbers",
                    sentence.numbers().stream()
                        .map(
                            change ->
                                getTranslation(
                                    "synthesis.comparison.number-change", was(change), is(change)))
                        .collect(Collectors.joining(" · ")))));
  }

  private String was(NumberChange change) {
    return number(change.was(), change.wasOf());
  }

  private String is(NumberChange change) {
    return number(change.is(), change.isOf());
  }

  private String number(int counted, @Nullable Integer of) {
    return of == null
        ? getTranslation("synthesis.comparison.counted", counted)
        : getTranslation("synthesis.desk.count", counted, of);
  }

  private static Paragraph small(String words) {
    var line = new Paragraph(words);
    line.addClassNames("small", "muted");
    return line;
  }
}
